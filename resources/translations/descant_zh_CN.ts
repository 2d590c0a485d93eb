<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>descant</name>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="20"/>
        <source>The backup {file} could not be written.</source>
        <translation>无法写入备份 {file}。</translation>
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
        <translation>系统报告：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="22"/>
        <location filename="../../app/chats/exchange/errors.py" line="35"/>
        <source>Check the folder and the free space of its disk, or choose another folder.</source>
        <translation>请检查该文件夹及其磁盘的可用空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="40"/>
        <source>The backup {file} is damaged.</source>
        <translation>备份 {file} 已损坏。</translation>
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
        <translation>{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="42"/>
        <source>Use another backup. Your present chats were not changed.</source>
        <translation>请使用其他备份。您当前的聊天未被更改。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="53"/>
        <source>The backup {file} could not be unpacked.</source>
        <translation>无法解压备份 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="55"/>
        <source>Check the folder {folder} and the free space of its disk, then try again. Your present chats were not changed.</source>
        <translation>请检查文件夹 {folder} 及其磁盘的可用空间，然后重试。您当前的聊天未被更改。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="70"/>
        <source>{file} is not a backup of Descant.</source>
        <translation>{file} 不是 Descant 的备份。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="71"/>
        <source>It has no list of what a backup contains.</source>
        <translation>其中没有备份内容清单。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="72"/>
        <source>Choose a file that Descant has made as a backup. Exports of chats can be imported instead.</source>
        <translation>请选择由 Descant 创建的备份文件。聊天导出文件可以改用导入。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="83"/>
        <source>{file} was made by a newer version of Descant.</source>
        <translation>{file} 由更新版本的 Descant 创建。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="84"/>
        <source>This version does not know its format.</source>
        <translation>当前版本无法识别其格式。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="85"/>
        <source>Install the newer version, and restore the backup there.</source>
        <translation>请安装更新版本后再恢复备份。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="94"/>
        <source>The backup was cancelled.</source>
        <translation>备份已取消。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="94"/>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="103"/>
        <source>The backup was not restored, because the chats are in use.</source>
        <translation>未恢复备份，因为聊天正在使用中。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="104"/>
        <source>{file} is open, probably in the window of Descant.</source>
        <translation>{file} 已打开，可能正被 Descant 窗口使用。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="105"/>
        <source>Close Descant, then try again.</source>
        <translation>请关闭 Descant 后重试。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="116"/>
        <source>The backup was not restored.</source>
        <translation>未恢复备份。</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="118"/>
        <source>Check the folder {folder} and the free space of its disk.</source>
        <translation>请检查文件夹 {folder} 及其磁盘的可用空间。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="35"/>
        <source>The file with your chats is damaged.</source>
        <translation>保存对话的文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="36"/>
        <location filename="../../app/chats/errors.py" line="125"/>
        <source>{path}: {reason}.</source>
        <translation>{path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="37"/>
        <source>Recover what can be read. Descant starts a new file and keeps the damaged one beside it.</source>
        <translation>可恢复仍能读取的内容。Descant 会新建一个文件，并将损坏的文件保留在旁边。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="49"/>
        <source>Your chats were saved by a newer version of Descant.</source>
        <translation>你的对话由更新版本的 Descant 保存。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="50"/>
        <source>{path} has version {version}. This Descant supports versions up to {known}.</source>
        <translation>{path} 的版本为 {version}。此版 Descant 最高支持版本 {known}。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="56"/>
        <source>Install the newer version again. Your chats were not changed.</source>
        <translation>请重新安装较新的版本。你的对话没有更改。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="67"/>
        <source>Your chats could not be converted for this version of Descant.</source>
        <translation>无法将你的对话转换为此版 Descant 使用的格式。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="68"/>
        <source>{path}, version {version}: {reason}.</source>
        <translation>{path}，版本 {version}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="69"/>
        <source>Keep using your previous version of Descant, and report this. Your chats were not changed.</source>
        <translation>请继续使用之前版本的 Descant，并反馈此问题。你的对话没有更改。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="80"/>
        <source>The disk is full, so this was not saved.</source>
        <translation>磁盘已满，因此未能保存。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="81"/>
        <source>The disk that holds {folder} has {free} free.</source>
        <translation>{folder} 所在的磁盘还有 {free} 可用空间。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="84"/>
        <source>Free some space, then try again. What you see in the window is still there.</source>
        <translation>请释放一些空间，然后重试。窗口中显示的内容仍然保留。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="95"/>
        <source>This was not saved: the file with your chats is not writable.</source>
        <translation>未能保存：保存对话的文件不可写。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="96"/>
        <source>{path}, or the folder it is in, is read-only.</source>
        <translation>{path} 或其所在的文件夹为只读。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="97"/>
        <source>Give your user write access, then try again. You can still read your chats.</source>
        <translation>请为你的用户授予写入权限，然后重试。你仍然可以阅读对话。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="108"/>
        <source>This was not saved: another program is using the file with your chats.</source>
        <translation>未能保存：另一个程序正在使用保存对话的文件。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="109"/>
        <source>{path} is locked.</source>
        <translation>{path} 已被锁定。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="110"/>
        <source>Close other programs that have it open (for example, a backup or a second Descant), then try again.</source>
        <translation>请关闭其他打开了此文件的程序（例如备份程序或另一个 Descant），然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="124"/>
        <source>The file with your chats could not be used.</source>
        <translation>无法使用保存对话的文件。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="126"/>
        <source>Try again. If it fails again, check the disk it is on.</source>
        <translation>请重试。如果再次失败，请检查文件所在的磁盘。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="137"/>
        <source>This chat no longer exists.</source>
        <translation>此对话已不存在。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="138"/>
        <source>It was deleted.</source>
        <translation>它已被删除。</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="139"/>
        <source>Choose another chat or start a new one.</source>
        <translation>请选择其他对话或新建对话。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="20"/>
        <source>{file} already exists.</source>
        <translation>{file} 已存在。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="21"/>
        <source>An existing file is not replaced unless you ask for it.</source>
        <translation>除非您要求，否则不会替换现有文件。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="22"/>
        <source>Choose another name, or allow that it is replaced.</source>
        <translation>请选择其他名称，或允许替换。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="33"/>
        <source>{file} could not be written.</source>
        <translation>无法写入 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="44"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="174"/>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="44"/>
        <source>No file was written.</source>
        <translation>未写入任何文件。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="53"/>
        <source>The PDF could not be made.</source>
        <translation>无法生成 PDF。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="54"/>
        <source>The process that draws it ended with code {code}.</source>
        <translation>绘制 PDF 的进程已退出，代码为 {code}。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="55"/>
        <source>Export as a web page (HTML) instead, and print that as PDF in your browser.</source>
        <translation>请改为导出网页 (HTML)，然后在浏览器中打印为 PDF。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="70"/>
        <location filename="../../app/core/user_files.py" line="26"/>
        <source>{file} could not be read.</source>
        <translation>无法读取 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="72"/>
        <source>Check that the file is complete, for example by downloading or exporting it again.</source>
        <translation>请检查文件是否完整，例如重新下载或导出。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="83"/>
        <source>{file} was not imported.</source>
        <translation>未导入 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="84"/>
        <source>Unpacked, a file in it is hundreds of times larger, which no export of chats is.</source>
        <translation>其中某个文件解压后会增大数百倍，正常的聊天导出不会如此。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="85"/>
        <source>Use the archive as you got it from the other program.</source>
        <translation>请使用从其他程序获得的原始压缩包。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="96"/>
        <source>{file} was exported by a newer version of Descant.</source>
        <translation>{file} 由更新版本的 Descant 导出。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="97"/>
        <source>It has version {version} of the format, which this version does not know.</source>
        <translation>其格式版本为 {version}，当前版本无法识别。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="98"/>
        <source>Install the newer version, and import it there.</source>
        <translation>请安装更新版本后再导入。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="109"/>
        <source>No chats were found in {file}.</source>
        <translation>在 {file} 中未找到聊天。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="110"/>
        <source>It is not an export of ChatGPT, Open WebUI, LM Studio, Jan, llama.cpp or Descant.</source>
        <translation>它不是 ChatGPT、Open WebUI、LM Studio、Jan、llama.cpp 或 Descant 的导出。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="111"/>
        <source>Choose the file or the folder that the other program exports or keeps its chats in.</source>
        <translation>请选择其他程序导出或保存聊天的文件或文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="11"/>
        <source>images, which are named in the text</source>
        <translation>图片（在文本中注明名称）</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="12"/>
        <source>files, which are named in the text</source>
        <translation>文件（在文本中注明名称）</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="13"/>
        <source>documents that are missing or there twice</source>
        <translation>缺失或重复的文档</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="14"/>
        <source>hidden messages with your profile or memory</source>
        <translation>包含个人资料或记忆的隐藏消息</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="15"/>
        <source>parts of an unknown kind</source>
        <translation>未知类型的部分</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="16"/>
        <source>messages that cannot be read</source>
        <translation>无法读取的消息</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="17"/>
        <source>messages that are there twice</source>
        <translation>重复的消息</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="18"/>
        <source>messages that do not lead back to the start of their chat</source>
        <translation>无法追溯到聊天开头的消息</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="19"/>
        <source>empty chats</source>
        <translation>空聊天</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="20"/>
        <source>chats that cannot be read</source>
        <translation>无法读取的聊天</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="21"/>
        <source>chats that are too large</source>
        <translation>过大的聊天</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="22"/>
        <source>the end of a file that breaks off in the middle</source>
        <translation>中途中断的文件结尾</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="31"/>
        <source>The import was cancelled. What was imported until then stays; import again to get the rest.</source>
        <translation>导入已取消。已导入的内容会保留；再次导入即可获得其余内容。</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="36"/>
        <source>{name}: chats added: {added}, with {messages} messages; already here: {here}</source>
        <translation>{name}：新增聊天 {added} 个，含 {messages} 条消息；已存在 {here} 个</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="44"/>
        <source>    Of the added chats, an earlier state is already here and stays: {count}</source>
        <translation>    新增聊天中已有较早版本并予以保留：{count}</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="48"/>
        <source>    Left out: {what}: {count}</source>
        <translation>    已略过：{what}：{count}</translation>
    </message>
    <message>
        <location filename="../../app/chats/prompts.py" line="66"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="163"/>
        <source>There is another prompt called {name}.</source>
        <translation>已有名为 {name} 的提示词。</translation>
    </message>
    <message>
        <location filename="../../app/chats/prompts.py" line="67"/>
        <source>A prompt is found by its name.</source>
        <translation>提示词通过名称查找。</translation>
    </message>
    <message>
        <location filename="../../app/chats/prompts.py" line="68"/>
        <location filename="../../app/chats/tooling.py" line="65"/>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <location filename="../../app/chats/tooling.py" line="63"/>
        <location filename="../../app/ui/settings/function_faults.py" line="61"/>
        <source>There is another function called {name}.</source>
        <translation>已有名为 {name} 的函数。</translation>
    </message>
    <message>
        <location filename="../../app/chats/tooling.py" line="64"/>
        <source>The model calls a function by its name.</source>
        <translation>模型按名称调用函数。</translation>
    </message>
    <message>
        <location filename="../../app/core/alternatives.py" line="13"/>
        <source>{others} or {last}</source>
        <translation>{others} 或 {last}</translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="26"/>
        <source>{name} is not readable text.</source>
        <translation>{name} 不是可读取的文本。</translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="28"/>
        <source>Save it as UTF-8, or as UTF-16 with a byte-order mark, and try again.</source>
        <translation>请将其另存为 UTF-8 或带字节顺序标记的 UTF-16，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="54"/>
        <source>Byte {byte} at offset {offset} is not valid in {encoding}.</source>
        <translation>偏移 {offset} 处的字节 {byte} 在 {encoding} 中无效。</translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="64"/>
        <source>It contains a NUL byte at offset {offset}, like a binary file or UTF-16 without a byte-order mark.</source>
        <translation>它在偏移 {offset} 处含有 NUL 字节，可能是二进制文件，或不带字节顺序标记的 UTF-16 文件。</translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="35"/>
        <source>Something went wrong inside Descant.</source>
        <translation>Descant 内部出错。</translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="36"/>
        <location filename="../../app/engine/faults.py" line="251"/>
        <source>{name}: {message}</source>
        <translation>{name}：{message}</translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="37"/>
        <source>What was written is kept. The log has the details.</source>
        <translation>已生成的内容已保留。详情请查看日志。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/chats.py" line="11"/>
        <source>Weekly backup</source>
        <translation>每周备份</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/chats.py" line="12"/>
        <source>Once a week, all chats and the settings are copied into the data folder. The last four copies are kept; a chat that you delete stays in them until then.</source>
        <translation>每周将所有聊天和设置复制到数据文件夹，保留最近四份；您删除的聊天会在其中保留到被替换为止。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="11"/>
        <source>Unfinished downloads at startup</source>
        <translation>启动时未完成的下载</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="12"/>
        <source>What happens to downloads that were running when Descant was closed.</source>
        <translation>Descant 关闭时正在进行的下载如何处理。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="13"/>
        <location filename="../../app/ui/discover/file_row.py" line="361"/>
        <location filename="../../app/ui/downloads/row.py" line="59"/>
        <location filename="../../app/ui/downloads/row.py" line="219"/>
        <location filename="../../app/ui/my_models/actions.py" line="75"/>
        <location filename="../../app/ui/my_models/details.py" line="145"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="13"/>
        <source>Ask first</source>
        <translation>先询问</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="18"/>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="19"/>
        <source>How many parts of a file are downloaded at once. Fewer leave more bandwidth for others on the same connection.</source>
        <translation>同时下载文件的几个部分。数量越少，留给同一网络上其他用户的带宽越多。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="28"/>
        <source>Keep the computer awake</source>
        <translation>让电脑保持唤醒</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="29"/>
        <source>The computer does not sleep while a download runs.</source>
        <translation>下载过程中电脑不会进入睡眠。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="11"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="12"/>
        <source>The colours of the window.</source>
        <translation>窗口的配色。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="14"/>
        <location filename="../../app/core/settings/general.py" line="46"/>
        <location filename="../../app/ui/settings/special_rows.py" line="59"/>
        <location filename="../../app/ui/shell/appearance.py" line="126"/>
        <source>Follow system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="15"/>
        <location filename="../../app/ui/shell/appearance.py" line="128"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="16"/>
        <location filename="../../app/ui/shell/appearance.py" line="130"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="22"/>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="23"/>
        <source>Applies to text and controls. Ctrl with plus or minus changes it too.</source>
        <translation>应用于文字和控件。也可以用 Ctrl 加加号或减号键调整。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="27"/>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="32"/>
        <source>Wrap long lines of code</source>
        <translation>代码长行自动换行</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="33"/>
        <source>Otherwise they are scrolled sideways. The menu above each code block changes it too.</source>
        <translation>否则可横向滚动。也可在每个代码块上方的菜单中更改。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="38"/>
        <source>Line numbers of code</source>
        <translation>代码行号</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="39"/>
        <source>They are shown beside code in answers, and never copied.</source>
        <translation>显示在回答中的代码旁，复制时不包含。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="44"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="45"/>
        <source>The language of the window. Changes take effect after a restart.</source>
        <translation>窗口的显示语言。更改在重启后生效。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="51"/>
        <source>Send messages with</source>
        <translation>发送消息的按键</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="52"/>
        <source>The other key starts a new line.</source>
        <translation>另一个按键用于换行。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="54"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="55"/>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="61"/>
        <source>New versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="62"/>
        <source>Whether Descant looks for new versions of itself.</source>
        <translation>Descant 是否查找自身的新版本。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="64"/>
        <source>Ask me once</source>
        <translation>询问我一次</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="65"/>
        <location filename="../../app/ui/shell/update_bar.py" line="187"/>
        <source>Do not look</source>
        <translation>不查找</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="66"/>
        <location filename="../../app/ui/shell/update_bar.py" line="186"/>
        <source>Look once a day</source>
        <translation>每天查找一次</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="72"/>
        <source>Tray icon</source>
        <translation>托盘图标</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="73"/>
        <source>The window hides in the tray if you close it while a download or an answer is running.</source>
        <translation>如果在下载或生成回答时关闭窗口，窗口会隐藏到托盘中。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="78"/>
        <source>Start at login</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="79"/>
        <source>Descant starts in the tray when you log in, or minimised if there is no tray.</source>
        <translation>登录时 Descant 在托盘中启动；如果没有托盘，则最小化启动。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="11"/>
        <source>Reasoning effort for new chats</source>
        <translation>新对话的推理强度</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="12"/>
        <source>How long gpt-oss thinks before it answers. Each chat can have its own.</source>
        <translation>gpt-oss 在回答前思考多久。每个对话都可以单独设置。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="14"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="16"/>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="15"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="18"/>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="16"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="20"/>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="22"/>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="23"/>
        <source>How freely tokens are chosen. 0 always picks the most likely one. OpenAI recommends 1.0.</source>
        <translation>选择 token 的自由程度。0 表示始终选择概率最高的 token。OpenAI 建议使用 1.0。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="31"/>
        <source>Top P</source>
        <translation>Top P</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="32"/>
        <source>Considers only the most likely tokens that together reach this probability. OpenAI recommends 1.0 (all).</source>
        <translation>只考虑累计概率达到此值的最可能的 token。OpenAI 建议使用 1.0（全部）。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="40"/>
        <source>Top K</source>
        <translation>Top K</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="41"/>
        <source>Considers only this many of the most likely tokens. OpenAI recommends 0 (all).</source>
        <translation>只考虑这么多个最可能的 token。OpenAI 建议使用 0（全部）。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="45"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="50"/>
        <source>Min P</source>
        <translation>Min P</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="51"/>
        <source>Leaves out tokens less likely than this share of the most likely one. OpenAI recommends 0 (none).</source>
        <translation>如果某个 token 的概率与最可能的 token 之比低于此值，则将其排除。OpenAI 建议使用 0（不排除）。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="59"/>
        <source>Stop when the model repeats itself</source>
        <translation>模型重复输出时停止</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="60"/>
        <source>Small or damaged models may repeat the same lines until the context is full.</source>
        <translation>较小或已损坏的模型可能会不断重复相同的内容，直到占满上下文。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="65"/>
        <source>Most tokens of reasoning</source>
        <translation>推理的最大词元数</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="66"/>
        <source>After so many the model is led to its answer. 0: it thinks as long as it likes.</source>
        <translation>达到该数量后，模型会被引导到回答。0：不限制推理长度。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="70"/>
        <location filename="../../app/ui/chat/options_menus.py" line="66"/>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="75"/>
        <source>When a chat fills the context</source>
        <translation>当对话占满上下文时</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="76"/>
        <source>The oldest questions and answers can be left out of what the model sees, except for the first and pinned ones. They stay in the chat, which shows where. The model can sum them up and then sees the summary instead.</source>
        <translation>最早的问题和回答可以从模型看到的内容中略去，第一个和已固定的除外。它们仍留在对话中，并标出位置。模型可以为它们写摘要，之后看到的就是摘要。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="81"/>
        <source>Stop and ask</source>
        <translation>停止并询问</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="82"/>
        <source>Leave out the oldest</source>
        <translation>略去最早的内容</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="83"/>
        <source>Sum up the oldest</source>
        <translation>为最早的内容写摘要</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="84"/>
        <source>Load the model with a longer context, if one fits</source>
        <translation>若放得下，以更长的上下文加载模型</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="85"/>
        <source>Stop every time</source>
        <translation>每次都停止</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="91"/>
        <source>Let the model name new chats</source>
        <translation>让模型为新对话命名</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="92"/>
        <source>After the first answer, while it has nothing else to do. Otherwise a chat has its first words as a title.</source>
        <translation>在第一个回答之后、模型空闲时进行。否则以对话开头的文字作为标题。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="11"/>
        <location filename="../../app/ui/my_models/folder_bar.py" line="46"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="87"/>
        <source>Models folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="12"/>
        <source>Downloads go here, and Descant finds every .gguf file in it.</source>
        <translation>下载的文件保存在这里，Descant 会找到其中所有的 .gguf 文件。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="13"/>
        <source>Default folder</source>
        <translation>默认文件夹</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="18"/>
        <source>Models in the Hugging Face cache</source>
        <translation>Hugging Face 缓存中的模型</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="19"/>
        <source>Use GGUF files that other programs have downloaded, in place. Nothing is copied.</source>
        <translation>直接使用其他程序已下载的 GGUF 文件，不会复制任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="24"/>
        <source>LM Studio models</source>
        <translation>LM Studio 的模型</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="25"/>
        <source>Use LM Studio&apos;s models in place. Nothing is copied.</source>
        <translation>直接使用 LM Studio 的模型，不会复制任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="30"/>
        <source>llama.cpp models</source>
        <translation>llama.cpp 的模型</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="31"/>
        <source>Use what llama.cpp&apos;s own programs have downloaded, in place. Nothing is copied.</source>
        <translation>直接使用 llama.cpp 自带程序已下载的模型，不会复制任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="36"/>
        <source>Unload an idle model</source>
        <translation>卸载闲置的模型</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="37"/>
        <source>Frees the memory of a model that has not been used for this long. The model stays selected.</source>
        <translation>模型闲置达到此时长后，释放其占用的内存。模型仍保持选中。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="41"/>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="42"/>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="47"/>
        <source>Load the last model at startup</source>
        <translation>启动时加载上次的模型</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="48"/>
        <source>Otherwise, it loads with the first message.</source>
        <translation>否则在发送第一条消息时加载。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="53"/>
        <source>Search folders by meaning</source>
        <translation>按含义搜索文件夹</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="54"/>
        <source>A small model for embeddings also finds passages that say the same in other words.</source>
        <translation>小型嵌入模型还能找到用其他词语表达相同意思的段落。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="55"/>
        <source>No, by words alone</source>
        <translation>否，仅按词语</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="11"/>
        <source>Hub address</source>
        <translation>Hub 地址</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="12"/>
        <source>Use another address if you have a mirror. The token is sent only to this address.</source>
        <translation>如果有镜像站，可使用其他地址。令牌只会发送到此地址。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="13"/>
        <source>HF_ENDPOINT, or https://huggingface.co</source>
        <translation>HF_ENDPOINT，或 https://huggingface.co</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="18"/>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="19"/>
        <source>Requests go through it, for example http://proxy.example:3128 or socks5://proxy.example:1080.</source>
        <translation>请求会通过代理发送，例如 http://proxy.example:3128 或 socks5://proxy.example:1080。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="20"/>
        <source>Use the system proxy</source>
        <translation>使用系统代理</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="25"/>
        <source>List of engines</source>
        <translation>引擎列表</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="26"/>
        <source>The address of a signed list of llama.cpp builds. It is read only when you look for engines.</source>
        <translation>已签名的 llama.cpp 构建列表的地址。仅在您查找引擎时读取。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="27"/>
        <location filename="../../app/core/settings/network.py" line="34"/>
        <location filename="../../app/core/settings/network.py" line="41"/>
        <location filename="../../app/core/settings/network.py" line="64"/>
        <location filename="../../app/ui/chat/list_menus.py" line="138"/>
        <location filename="../../app/ui/chat/list_menus.py" line="181"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="32"/>
        <location filename="../../app/ui/settings/python_row.py" line="22"/>
        <source>Python for models</source>
        <translation>供模型使用的 Python</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="33"/>
        <source>The address of a signed list of downloads. It is read only when you install or update it.</source>
        <translation>已签名下载列表的地址。仅在安装或更新时读取。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="39"/>
        <source>List of versions</source>
        <translation>版本列表</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="40"/>
        <source>The address of a signed list of versions of Descant. It is read only if you allow it, under General.</source>
        <translation>已签名的 Descant 版本列表的地址。仅在您于“通用”中允许时才会读取。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="46"/>
        <source>Search engine for models</source>
        <translation>供模型使用的搜索引擎</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="47"/>
        <source>It gets what a model searches for, in chats in which you have turned on the web. If DuckDuckGo does not answer, Mojeek, Brave, Startpage and Yahoo are asked one after another.</source>
        <translation>在您打开了网络的对话中,模型搜索的内容会发送给它。如果 DuckDuckGo 没有应答,会依次询问 Mojeek、Brave、Startpage 和 Yahoo。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="52"/>
        <source>DuckDuckGo and others, without an account</source>
        <translation>DuckDuckGo 等,无需账户</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="53"/>
        <source>SearXNG, at your own address</source>
        <translation>SearXNG，使用您自己的地址</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="54"/>
        <source>Brave, with a key</source>
        <translation>Brave，需要密钥</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="55"/>
        <source>You.com, with a key</source>
        <translation>You.com，需要密钥</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="56"/>
        <source>Exa, with a key</source>
        <translation>Exa，需要密钥</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="62"/>
        <source>Address of SearXNG</source>
        <translation>SearXNG 的地址</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="63"/>
        <source>For example http://localhost:8888. Its settings must allow answers in JSON (search.formats).</source>
        <translation>例如 http://localhost:8888。其设置必须允许以 JSON 返回结果（search.formats）。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="69"/>
        <source>Stay offline</source>
        <translation>保持离线</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="70"/>
        <source>Descant makes no network requests. Models on this computer work as usual.</source>
        <translation>Descant 不会发出任何网络请求。此电脑上的模型可照常使用。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="10"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="48"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="11"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="107"/>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="11"/>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="16"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="60"/>
        <source>Context length</source>
        <translation>上下文长度</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="17"/>
        <source>How many tokens of a chat the model sees, up to the length it was trained for.</source>
        <translation>模型能看到对话中的多少 token，最多为其训练时的长度。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="21"/>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="27"/>
        <source>GPU layers</source>
        <translation>GPU 层数</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="28"/>
        <source>0 means none. A number larger than the model&apos;s layer count means all.</source>
        <translation>0 表示没有层在 GPU 上。大于模型层数的值表示所有层。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="36"/>
        <source>Layers with experts on the CPU</source>
        <translation>专家在 CPU 上的层数</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="37"/>
        <source>For models with experts, such as gpt-oss. The rest then fits on a smaller GPU.</source>
        <translation>适用于含有专家的模型，例如 gpt-oss。这样较小的 GPU 也放得下其余部分。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="45"/>
        <source>Leave room for other programs</source>
        <translation>为其他程序留出空间</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="46"/>
        <source>How much more of each GPU&apos;s memory stays free than is needed for safety.</source>
        <translation>除安全所需的余量外，每个 GPU 额外保留多少可用显存。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="50"/>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="51"/>
        <source>No extra</source>
        <translation>不额外保留</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="56"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="63"/>
        <source>KV cache type</source>
        <translation>KV 缓存类型</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="57"/>
        <source>Q8_0 uses about half the memory of F16 and is slightly less precise.</source>
        <translation>Q8_0 占用的内存约为 F16 的一半，精度略低。</translation>
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
        <translation>物理批大小</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="69"/>
        <source>llama.cpp&apos;s ubatch. Larger values read long prompts faster and use more memory.</source>
        <translation>即 llama.cpp 的 ubatch。值越大，读取长提示词越快，占用的内存也越多。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="78"/>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="79"/>
        <source>llama.cpp&apos;s batch. It matters when several GPUs work on one prompt.</source>
        <translation>即 llama.cpp 的 batch。在多个 GPU 处理同一个提示词时有影响。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="88"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="67"/>
        <source>CPU threads</source>
        <translation>CPU 线程数</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="89"/>
        <source>One per fast core is best. More are slower.</source>
        <translation>每个高速核心一个线程最佳，更多反而更慢。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="97"/>
        <source>Flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="98"/>
        <source>Without it, long contexts need several times the memory.</source>
        <translation>关闭后，长上下文会占用数倍的内存。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="104"/>
        <source>Memory-map the model file</source>
        <translation>内存映射模型文件</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="105"/>
        <source>On: what stays on the CPU is used straight from the file. Off: it is copied into memory, which a GPU reads faster.</source>
        <translation>开启：留在 CPU 上的部分直接从文件中使用。关闭：先将其复制到内存，GPU 读取更快。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="114"/>
        <source>Write faster what is in the chat already</source>
        <translation>更快写出对话中已有的内容</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="115"/>
        <source>When an answer repeats text of the chat, such as edited code, several tokens are evaluated at once. The answer stays the same.</source>
        <translation>当回答重复对话中的文本（例如修改后的代码）时，会一次计算多个 token。回答内容不变。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="123"/>
        <source>Disk space for chats kept ready (GB)</source>
        <translation>为保持就绪的对话预留的磁盘空间 (GB)</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="124"/>
        <source>What the model has read of a chat is kept, so that going on with it after a restart takes a moment. Deleted with the chat. 0: nothing is kept on disk.</source>
        <translation>模型已读取的对话内容会被保留，重新启动后可立即继续。随对话一同删除。0：磁盘上不保留任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="134"/>
        <source>Keep the model in memory</source>
        <translation>将模型保留在内存中</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="135"/>
        <source>The model is never swapped out to disk (mlock), if the system allows it.</source>
        <translation>如果系统允许，模型不会被换出到磁盘（mlock）。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/privacy.py" line="11"/>
        <source>Remember opened model files</source>
        <translation>记住打开过的模型文件</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/privacy.py" line="12"/>
        <source>Files from outside the models folder are listed again at the next startup.</source>
        <translation>模型文件夹以外的文件会在下次启动时再次列出。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="33"/>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="35"/>
        <location filename="../../app/ui/chat/chat_list_view.py" line="54"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="98"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="47"/>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="37"/>
        <location filename="../../app/ui/chat/model_choices.py" line="119"/>
        <location filename="../../app/ui/chat/model_picker.py" line="44"/>
        <location filename="../../app/ui/my_models/list_view.py" line="37"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="39"/>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="41"/>
        <source>Performance</source>
        <translation>性能</translation>
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
        <translation>下载</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="45"/>
        <location filename="../../app/ui/settings/secret_row.py" line="46"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="47"/>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="49"/>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="56"/>
        <source>{key} cannot be set to {value}.</source>
        <translation>无法将 {key} 设为 {value}。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="58"/>
        <source>Choose another value.</source>
        <translation>请选择其他值。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="69"/>
        <source>The settings could not be saved in {file}.</source>
        <translation>无法将设置保存到 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="71"/>
        <source>Your change applies until Descant is closed. Free some space on that disk, or check the folder.</source>
        <translation>你的更改在关闭 Descant 之前有效。请释放该磁盘的空间，或检查该文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="192"/>
        <location filename="../../app/library/elsewhere.py" line="178"/>
        <source>The file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="283"/>
        <source>Allowed values: {values}.</source>
        <translation>允许的值：{values}。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="285"/>
        <source>Allowed values: true or false.</source>
        <translation>允许的值：true 或 false。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="287"/>
        <source>Allowed range: {low} to {high}.</source>
        <translation>允许的范围：{low} 到 {high}。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="293"/>
        <source>The setting {key} cannot have the value {value}.</source>
        <translation>设置 {key} 的值不能为 {value}。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="295"/>
        <source>The default is used. Change it in Settings or in {file}.</source>
        <translation>将使用默认值。你可以在“设置”或 {file} 中更改。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="301"/>
        <source>“{name}” in {file} is not a settings section.</source>
        <translation>{file} 中的“{name}”不是设置分组。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="303"/>
        <location filename="../../app/core/settings/store.py" line="311"/>
        <location filename="../../app/core/settings/store.py" line="322"/>
        <source>The default settings are used.</source>
        <translation>将使用默认设置。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="309"/>
        <source>The settings in {file} cannot be read.</source>
        <translation>无法读取 {file} 中的设置。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="318"/>
        <source>The settings in {file} are not valid.</source>
        <translation>{file} 中的设置无效。</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="320"/>
        <source>The default settings are used. The file was kept as {kept}.</source>
        <translation>将使用默认设置。该文件已保留为 {kept}。</translation>
    </message>
    <message>
        <location filename="../../app/core/unpacking.py" line="67"/>
        <source>It cannot be unpacked: {reason}.</source>
        <translation>无法解压：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/core/unpacking.py" line="98"/>
        <source>It is too large.</source>
        <translation>它太大了。</translation>
    </message>
    <message>
        <location filename="../../app/core/unpacking.py" line="107"/>
        <location filename="../../app/engine/engines/errors.py" line="60"/>
        <source>“{name}” does not belong to it.</source>
        <translation>“{name}”不属于该引擎。</translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="9"/>
        <source>Check the path and try again.</source>
        <translation>请检查路径，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="16"/>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="18"/>
        <source>It is a folder.</source>
        <translation>它是一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="20"/>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>You are not allowed to read it.</source>
        <translation>您没有读取它的权限。</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="21"/>
        <location filename="../../app/documents/collections/errors.py" line="51"/>
        <location filename="../../app/engine/embedding/client.py" line="56"/>
        <source>The system says: {detail}.</source>
        <translation>系统提示：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="21"/>
        <source>It is not a folder.</source>
        <translation>它不是文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="24"/>
        <location filename="../../app/documents/collections/errors.py" line="37"/>
        <source>The folder {name} cannot be read.</source>
        <translation>无法读取文件夹 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="26"/>
        <source>Check that the folder is there and that you may read it.</source>
        <translation>请检查该文件夹是否存在，以及您是否有权读取它。</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="38"/>
        <source>It has more than {most} files and folders.</source>
        <translation>其中的文件和文件夹超过 {most} 个。</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="39"/>
        <source>Choose a folder in it.</source>
        <translation>请选择其中的一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="50"/>
        <source>The index of a folder cannot be read or written.</source>
        <translation>无法读取或写入文件夹的索引。</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="52"/>
        <source>Check that the disk has space. The index can be made again by reading the folder again.</source>
        <translation>请检查磁盘是否有空间。重新读取该文件夹即可重新建立索引。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="41"/>
        <source>{name} could not be read.</source>
        <translation>无法读取 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It defines its own XML entities, which could fill the memory or refer to other files.</source>
        <translation>它定义了自己的 XML 实体，可能占满内存或引用其他文件。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It has more than {detail} characters of text.</source>
        <translation>其文字超过 {detail} 个字符。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It has more than {detail} pages.</source>
        <translation>它超过 {detail} 页。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is compressed so strongly that it would fill the memory.</source>
        <translation>它的压缩率过高，解压后会占满内存。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is damaged, or not what its name says.</source>
        <translation>文件已损坏，或与其名称不符。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is encrypted.</source>
        <translation>文件已加密。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is larger than {detail}.</source>
        <translation>文件大于 {detail}。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is not a text, and its format is not supported.</source>
        <translation>它不是文本，且其格式不受支持。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>Its format is too old.</source>
        <translation>它的格式过旧。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>Its pages are images without text, as in a scan.</source>
        <translation>它的页面是没有文字的图像，例如扫描件。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>That needs more memory than a file may take.</source>
        <translation>所需内存超过单个文件的上限。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>That took longer than {detail} seconds.</source>
        <translation>读取时间超过 {detail} 秒。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>The process that reads it has crashed.</source>
        <translation>读取该文件的进程已崩溃。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>The system reported: {detail}.</source>
        <translation>系统报告：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>There is no text in it.</source>
        <translation>其中没有文字。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="63"/>
        <source>{count} files are too many at once.</source>
        <translation>一次附加 {count} 个文件过多。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="64"/>
        <source>Only the first {most} were attached.</source>
        <translation>仅附加了前 {most} 个。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="65"/>
        <source>Attach the others in a second step if the model needs them.</source>
        <translation>如果模型需要其余文件，请分批附加。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="89"/>
        <source>Try a file with less in it, or save it in another format.</source>
        <translation>请尝试内容较少的文件，或将其另存为其他格式。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="94"/>
        <source>Save it as PDF, Word document (.docx), or plain text, and try again.</source>
        <translation>请将其另存为 PDF、Word 文档（.docx）或纯文本，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="95"/>
        <source>Open it in an office program, save it as .docx, .xlsx or .pptx, and try again.</source>
        <translation>请用办公软件打开，另存为 .docx、.xlsx 或 .pptx，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="96"/>
        <source>Open it in the program that made it, save it again, and try that.</source>
        <translation>请用创建它的程序打开，重新保存后再试。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="97"/>
        <source>Remove its password in the program that made it, and try again.</source>
        <translation>请用创建它的程序移除密码，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="98"/>
        <source>If you trust it, unpack it and attach the file that you need.</source>
        <translation>如果您信任它，请先解压，再附加所需的文件。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="99"/>
        <source>If you trust it, save it again in the program that made it.</source>
        <translation>如果您信任它，请用创建它的程序重新保存。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="100"/>
        <source>Have a program recognise its text (OCR), and attach what that saves.</source>
        <translation>请用 OCR 程序识别文字，再附加其保存的文件。</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="101"/>
        <source>Attach another file.</source>
        <translation>请附加其他文件。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/generation.py" line="434"/>
        <source>What is written so far does not fit the JSON schema, so it is not enforced on the rest.</source>
        <translation>目前已写的内容不符合 JSON 架构，因此其余部分不再强制执行。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/host.py" line="358"/>
        <source>This model type ({architecture}) is newer than this version of Descant, so answers may be wrong.</source>
        <translation>此模型类型（{architecture}）比此版 Descant 更新，因此回答可能有误。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/leaving_out.py" line="20"/>
        <source>The context was full. From here on, the model no longer sees one earlier question and what followed it.</source>
        <translation>上下文已满。从这里开始，模型不再看到之前的一个问题及其后续内容。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/leaving_out.py" line="81"/>
        <source>The context was full. From here on, the model no longer sees {count} earlier questions and what followed them.</source>
        <translation>上下文已满。从这里开始，模型不再看到之前的 {count} 个问题及其后续内容。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="161"/>
        <source>The model was planned for {name}, but llama.cpp lists no graphics card now. It runs on the CPU.</source>
        <translation>此模型原计划使用 {name}，但 llama.cpp 现在未列出任何显卡。模型将在 CPU 上运行。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="165"/>
        <source>The model was planned for {name}, but llama.cpp does not list it now. The model was planned again for the available cards.</source>
        <translation>此模型原计划使用 {name}，但 llama.cpp 现在未列出它。已根据可用的显卡重新制定方案。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="175"/>
        <source>The model was planned for graphics card {number}, but llama.cpp lists fewer cards. The model was planned again for the available cards.</source>
        <translation>此模型原计划使用第 {number} 号显卡，但 llama.cpp 列出的显卡没有那么多。已根据可用的显卡重新制定方案。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/prefill.py" line="17"/>
        <source>The context cannot hold all of the reasoning, so the model answers from the last part of it.</source>
        <translation>上下文放不下全部推理过程，因此模型将根据其最后一部分来回答。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/template_format.py" line="30"/>
        <source>This model cannot answer with a JSON schema.</source>
        <translation>此模型无法按 JSON 架构回答。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/template_format.py" line="31"/>
        <source>It has no token that ends an answer.</source>
        <translation>它没有用于结束回答的词元。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/template_format.py" line="32"/>
        <source>Leave the schema out, or use another model.</source>
        <translation>请去掉该架构，或使用其他模型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="41"/>
        <source>This model&apos;s file has no chat template. A generic template is used, so answers may be poor.</source>
        <translation>此模型的文件中没有对话模板。将使用通用模板，因此回答质量可能较差。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="46"/>
        <source>The generic template does not offer tools to the model.</source>
        <translation>通用模板不会向模型提供工具。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="136"/>
        <source>The chat template in this model&apos;s file is not used. {why} A generic template is used instead, so answers may be poor.</source>
        <translation>未使用此模型文件中的对话模板。{why} 将改用通用模板，因此回答质量可能较差。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template failed while running: {detail}.</source>
        <translation>模板运行失败：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template is not valid: {detail}.</source>
        <translation>模板无效：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template produced far more text than the conversation contains: {detail}.</source>
        <translation>模板生成的文本远多于对话内容：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template rejected this conversation: {detail}.</source>
        <translation>模板拒绝了此对话：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template took too long: {detail}.</source>
        <translation>模板耗时过长：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template tried something that templates must not do: {detail}.</source>
        <translation>模板尝试了不允许的操作：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template failed while running.</source>
        <translation>模板运行失败。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template is not valid.</source>
        <translation>模板无效。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template produced far more text than the conversation contains.</source>
        <translation>模板生成的文本远多于对话内容。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template rejected this conversation.</source>
        <translation>模板拒绝了此对话。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template took too long.</source>
        <translation>模板耗时过长。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template tried something that templates must not do.</source>
        <translation>模板尝试了不允许的操作。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="34"/>
        <source>The chat template in the model&apos;s file does not work with this chat.</source>
        <translation>模型文件中的对话模板不适用于此对话。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="36"/>
        <source>Start a new chat without a system prompt or tools, or choose another file of this model.</source>
        <translation>请新建一个不含系统提示词或工具的对话，或选择此模型的其他文件。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="28"/>
        <source>This model does not support a system prompt, so yours is placed before your first message.</source>
        <translation>此模型不支持系统提示词，因此你的系统提示词会放在第一条消息之前。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="29"/>
        <source>This model&apos;s chat template may leave out part of this chat.</source>
        <translation>此模型的对话模板可能会遗漏此对话的部分内容。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="30"/>
        <source>This model&apos;s chat template does not support tools, so none are offered to it.</source>
        <translation>此模型的对话模板不支持工具，因此不会向它提供任何工具。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="31"/>
        <source>This model&apos;s chat template fails when there are tools, so none are offered to it.</source>
        <translation>此模型的对话模板在有工具时会出错，因此不会向它提供任何工具。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="37"/>
        <source>This model&apos;s chat template cannot write tool calls, so they are described to the model as text.</source>
        <translation>此模型的对话模板无法写入工具调用，因此会以文本形式向模型描述工具调用。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="282"/>
        <source>This model&apos;s chat template fails with some tools, so these are not offered to it: {tools}.</source>
        <translation>此模型的对话模板遇到某些工具会出错，因此不会向它提供这些工具：{tools}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="284"/>
        <source>This model&apos;s chat template cannot express all parameters of some tools, so these are described in a simpler form: {tools}.</source>
        <translation>此模型的对话模板无法表达某些工具的全部参数，因此会以更简单的形式描述这些工具：{tools}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="20"/>
        <source>Memory ran out while loading, so Descant tried again.</source>
        <translation>加载时内存不足，因此 Descant 重新尝试了一次。</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="25"/>
        <source>Memory ran out while loading, so the context is {taken:,} tokens instead of {planned:,}.</source>
        <translation>加载时内存不足，因此上下文为 {taken:,} token，而不是 {planned:,}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="31"/>
        <source>Memory ran out while loading, so the model is on the CPU only.</source>
        <translation>加载时内存不足，因此模型只在 CPU 上运行。</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="33"/>
        <source>Memory ran out while loading, so {taken} layers are on the GPU instead of {planned}.</source>
        <translation>加载时内存不足，因此有 {taken} 层在 GPU 上，而不是 {planned} 层。</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="39"/>
        <source>Memory ran out while loading, so {taken} layers instead of {planned} have their experts on the CPU.</source>
        <translation>加载时内存不足，因此有 {taken} 层的专家在 CPU 上，而不是 {planned} 层。</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="45"/>
        <source>Memory ran out while loading, so the physical batch size is {taken} tokens instead of {planned}.</source>
        <translation>加载时内存不足，因此物理批大小为 {taken} token，而不是 {planned}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="51"/>
        <source>Memory ran out while loading, so a smaller KV cache type is used.</source>
        <translation>加载时内存不足，因此使用了更小的 KV 缓存类型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/embedding/client.py" line="55"/>
        <source>The vectors of passages could not be written.</source>
        <translation>无法写入段落的向量。</translation>
    </message>
    <message>
        <location filename="../../app/engine/embedding/client.py" line="57"/>
        <source>Check that the disk has space. Passages are searched by their words meanwhile.</source>
        <translation>请检查磁盘是否有空间。在此期间按词语搜索段落。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="23"/>
        <source>The engine in {folder} cannot be used.</source>
        <translation>无法使用 {folder} 中的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="24"/>
        <source>Install the engine again, or choose another one.</source>
        <translation>请重新安装该引擎，或选择其他引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="32"/>
        <location filename="../../app/tools/python/component.py" line="183"/>
        <source>Its description cannot be read: {reason}.</source>
        <translation>无法读取其描述文件：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="39"/>
        <location filename="../../app/hub/signed_list.py" line="96"/>
        <location filename="../../app/tools/python/component.py" line="186"/>
        <source>It was made for another version of Descant.</source>
        <translation>它是为其他版本的 Descant 构建的。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="46"/>
        <source>“{name}” is not a file inside its folder.</source>
        <translation>“{name}”不是其文件夹内的文件。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="53"/>
        <source>“{name}” is missing or damaged.</source>
        <translation>“{name}”缺失或已损坏。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="74"/>
        <source>“{name}” is not an engine that can be installed.</source>
        <translation>“{name}”不是可以安装的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="75"/>
        <source>Download the file again, or choose another one.</source>
        <translation>请重新下载该文件，或选择其他文件。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="95"/>
        <source>“{name}” is in no signed list of engines.</source>
        <translation>“{name}”不在任何已签名的引擎列表中。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="96"/>
        <source>An engine is a program. It can do everything that you can do on this computer.</source>
        <translation>引擎是一个程序。您在这台电脑上能做的一切，它都能做。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="97"/>
        <source>Install it only if you know who made it.</source>
        <translation>仅在您知道它由谁制作时才安装。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="107"/>
        <source>The engine “{name}” does not work on this computer.</source>
        <translation>引擎“{name}”无法在这台电脑上工作。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="108"/>
        <source>It was not installed; the previous engine is still used.</source>
        <translation>它没有安装；仍在使用之前的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="115"/>
        <source>There is no engine “{name}” here.</source>
        <translation>这里没有引擎“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="116"/>
        <source>Look for engines, or choose an installed one.</source>
        <translation>请查找引擎，或选择已安装的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="123"/>
        <source>There is no engine to go back to.</source>
        <translation>没有可以退回的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="124"/>
        <source>No other one was used before, or it was removed.</source>
        <translation>之前没有使用过其他引擎，或者它已被移除。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="125"/>
        <source>Choose one of the engines in the list.</source>
        <translation>请选择列表中的一个引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="132"/>
        <source>Several engines are called “{name}”.</source>
        <translation>有多个引擎名为“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="133"/>
        <source>Name one of these: {ids}.</source>
        <translation>请指定其中一个：{ids}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="140"/>
        <source>The engine “{name}” cannot be removed now.</source>
        <translation>现在无法移除引擎“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="149"/>
        <source>The engines in {folder} cannot be changed.</source>
        <translation>无法更改 {folder} 中的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="151"/>
        <source>Check the folder&apos;s permissions and the free space of its disk, and try again.</source>
        <translation>请检查该文件夹的权限及其磁盘的可用空间，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="162"/>
        <source>The engines cannot be changed now.</source>
        <translation>现在无法更改引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="163"/>
        <source>Another Descant is changing them.</source>
        <translation>另一个 Descant 正在更改它们。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="164"/>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="175"/>
        <source>No address for engines is set.</source>
        <translation>没有设置引擎地址。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="176"/>
        <location filename="../../app/tools/python/errors.py" line="66"/>
        <location filename="../../app/updates/errors.py" line="20"/>
        <source>Descant has no server of its own.</source>
        <translation>Descant 没有自己的服务器。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="177"/>
        <source>Enter the address of a signed list of engines in Settings, or install an engine from a file.</source>
        <translation>请在设置中输入已签名的引擎列表的地址，或从文件安装引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="146"/>
        <source>Another version of Descant has changed them.</source>
        <translation>另一个版本的 Descant 更改了它们。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="278"/>
        <source>It is in use.</source>
        <translation>它正在使用中。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="278"/>
        <source>Use another engine first.</source>
        <translation>请先使用其他引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="280"/>
        <source>The one in use has not loaded a model yet.</source>
        <translation>正在使用的引擎尚未加载过模型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="281"/>
        <source>Load a model first.</source>
        <translation>请先加载一个模型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/manifest.py" line="118"/>
        <location filename="../../app/tools/python/component.py" line="137"/>
        <source>It is for {found}, but this is {needed}.</source>
        <translation>它适用于 {found}，但本机是 {needed}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/manifest.py" line="123"/>
        <source>It fits version {found} of llama-cpp-python, but this Descant has version {needed}.</source>
        <translation>它适配 llama-cpp-python {found}，但此 Descant 使用 {needed}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="33"/>
        <source>It finds no graphics card that it can use on this computer.</source>
        <translation>它在此计算机上找不到可用的显卡。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="34"/>
        <source>The engine before stays in use.</source>
        <translation>将继续使用之前的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="121"/>
        <source>On {name} it has {reading} times the speed of the previous engine for prompts, {writing} times for answers.</source>
        <translation>在 {name} 上，它处理提示的速度是之前引擎的 {reading} 倍，生成回答的速度是 {writing} 倍。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="127"/>
        <source>Go back to the previous engine if that matters.</source>
        <translation>如果这很重要，请退回之前的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="148"/>
        <source>llama.cpp does not start.</source>
        <translation>llama.cpp 无法启动。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="152"/>
        <source>In a test on the processor, the perplexity of the built-in model was {found} instead of {expected}.</source>
        <translation>在处理器上的测试中，内置模型的困惑度为 {found}，而应为 {expected}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/unpacking.py" line="48"/>
        <source>It has no description of an engine.</source>
        <translation>其中没有引擎的描述。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="53"/>
        <source>starting</source>
        <translation>启动</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="54"/>
        <source>loading</source>
        <translation>加载</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="55"/>
        <source>reading the prompt</source>
        <translation>读取提示词</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="56"/>
        <source>thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="57"/>
        <source>answering</source>
        <translation>回答</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="58"/>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="118"/>
        <source>Loading was cancelled.</source>
        <translation>已取消加载。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="118"/>
        <source>Select a model to load.</source>
        <translation>请选择要加载的模型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="138"/>
        <source>{name} was not loaded: it does not fit in memory.</source>
        <translation>未加载 {name}：内存放不下。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="139"/>
        <source>It needs about {needed}, but {available} is free.</source>
        <translation>它大约需要 {needed}，但只有 {available} 可用。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="144"/>
        <location filename="../../app/engine/faults.py" line="187"/>
        <location filename="../../app/engine/faults.py" line="269"/>
        <source>Close other programs, choose a shorter context, or use a smaller model.</source>
        <translation>请关闭其他程序、选择更短的上下文，或使用更小的模型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="151"/>
        <source>The chat is longer than the context.</source>
        <translation>此对话超出了上下文长度。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="152"/>
        <source>It has {prompt} tokens; the context holds {n_ctx}.</source>
        <translation>它有 {prompt} token，而上下文可容纳 {n_ctx} token。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="153"/>
        <source>Load the model with a longer context, shorten the message, or start a new chat.</source>
        <translation>请用更长的上下文加载模型、缩短消息，或新建对话。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="160"/>
        <source>The pinned messages and the last question are longer than the context.</source>
        <translation>已固定的消息和最后一个问题超出了上下文长度。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="161"/>
        <source>They have {prompt} tokens; the context holds {n_ctx}.</source>
        <translation>它们共有 {prompt} 个 token；上下文可容纳 {n_ctx} 个。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="162"/>
        <source>Unpin some of them, load the model with a longer context, or shorten the message.</source>
        <translation>取消固定其中一些消息、以更长的上下文加载模型，或缩短消息。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="168"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="27"/>
        <source>No model is loaded.</source>
        <translation>未加载任何模型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="168"/>
        <source>Select a model first.</source>
        <translation>请先选择模型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="174"/>
        <source>{name} was not loaded: the engine failed with it before.</source>
        <translation>未加载 {name}：引擎之前加载它时失败过。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="176"/>
        <source>Check the file or download it again. If you know why it failed, you can load it anyway.</source>
        <translation>请检查该文件或重新下载。如果你知道失败的原因，仍可加载它。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="185"/>
        <source>{name} was not loaded: memory ran out.</source>
        <translation>未加载 {name}：内存不足。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="186"/>
        <location filename="../../app/engine/faults.py" line="209"/>
        <source>llama.cpp reported: {line}</source>
        <translation>llama.cpp 报告：{line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="191"/>
        <source>{name} was not loaded: this version of the engine does not support its architecture.</source>
        <translation>未加载 {name}：此版本的引擎不支持其架构。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="192"/>
        <source>Its architecture is “{architecture}”.</source>
        <translation>其架构为“{architecture}”。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="193"/>
        <source>Update Descant, or choose another model.</source>
        <translation>请更新 Descant，或选择其他模型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="199"/>
        <source>{name} was not loaded: llama.cpp rejected it.</source>
        <translation>未加载 {name}：llama.cpp 拒绝了它。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="200"/>
        <source>It reported: {line}</source>
        <translation>报告内容：{line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="201"/>
        <source>Check the file or download it again. The log has the details.</source>
        <translation>请检查该文件或重新下载。详情请查看日志。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="208"/>
        <source>{name} was not loaded: a graphics card it was planned for cannot be used.</source>
        <translation>未加载 {name}：方案中的一块显卡无法使用。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="210"/>
        <source>Load it again to plan it for the available cards. Settings &gt; Hardware lists them and shows what hides a card (for example, CUDA_VISIBLE_DEVICES).</source>
        <translation>请重新加载，以便根据可用的显卡制定方案。“设置 &gt; 硬件”会列出可用的显卡，并显示隐藏显卡的原因（例如 CUDA_VISIBLE_DEVICES）。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="220"/>
        <source>The engine did not understand a request.</source>
        <translation>引擎无法识别某个请求。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="222"/>
        <location filename="../../app/engine/probe/client.py" line="334"/>
        <source>Restart Descant. If it happens again, report it.</source>
        <translation>请重启 Descant。如果再次发生，请反馈此问题。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="230"/>
        <source>The model could not continue.</source>
        <translation>模型无法继续。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="231"/>
        <source>llama.cpp reported: {status} {line}</source>
        <translation>llama.cpp 报告：{status} {line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="232"/>
        <source>What was written is kept. Try again. If it fails again, reload the model.</source>
        <translation>已生成的内容已保留。请重试。如果再次失败，请重新加载模型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="240"/>
        <source>The model produced a value that is not a number, so the answer ends here.</source>
        <translation>模型产生了非数值结果，因此回答到此结束。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="241"/>
        <source>The file is damaged, or a computation on the graphics card went wrong.</source>
        <translation>文件已损坏，或显卡上的计算出错。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="242"/>
        <source>Check the file or download it again. If the file is intact, try fewer GPU layers.</source>
        <translation>请检查该文件或重新下载。如果文件完好，请尝试减少 GPU 层数。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="250"/>
        <source>The engine had an internal error.</source>
        <translation>引擎发生内部错误。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="252"/>
        <source>What was written is kept. Try again, and report this with the log.</source>
        <translation>已生成的内容已保留。请重试，并附上日志反馈此问题。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="261"/>
        <source>The engine stopped unexpectedly while loading the model.</source>
        <translation>引擎在加载模型时意外停止。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="262"/>
        <source>Load the model again, or choose another one. The log has the engine&apos;s last messages.</source>
        <translation>请重新加载此模型，或选择其他模型。日志中有引擎最后的消息。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="264"/>
        <source>The engine stopped unexpectedly while {stage}.</source>
        <translation>引擎意外停止（阶段：{stage}）。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="265"/>
        <source>What was written is kept. Try again. A new engine loads the model automatically.</source>
        <translation>已生成的内容已保留。请重试。新的引擎会自动加载模型。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="267"/>
        <source>Load the model again to plan it for the available cards.</source>
        <translation>请重新加载模型，以便根据可用的显卡制定方案。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="276"/>
        <source>The engine stopped responding while {stage} and was shut down.</source>
        <translation>引擎停止响应，已被关闭（阶段：{stage}）。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="277"/>
        <source>It did not respond for {seconds:.0f} seconds.</source>
        <translation>它已有 {seconds:.0f} 秒没有响应。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="278"/>
        <source>What was written is kept. Try again. If it hangs again, the graphics driver may need an update.</source>
        <translation>已生成的内容已保留。请重试。如果再次停止响应，可能需要更新显卡驱动程序。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="286"/>
        <source>The engine cannot start.</source>
        <translation>无法启动引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="288"/>
        <source>Reinstall Descant. If you copied it from another computer, build it on this one.</source>
        <translation>请重新安装 Descant。如果它是从另一台电脑复制来的，请在此电脑上重新构建。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="321"/>
        <source>It was killed by the system or another program (signal 9). The system does this when memory runs out.</source>
        <translation>它被系统或其他程序终止（信号 9）。内存不足时系统会这样做。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="325"/>
        <source>It was built for another processor (illegal instruction).</source>
        <translation>它是为另一种处理器构建的（非法指令）。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="330"/>
        <source>It crashed ({name}): {line}</source>
        <translation>它已崩溃（{name}）：{line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="331"/>
        <source>It crashed ({name}).</source>
        <translation>它已崩溃（{name}）。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="332"/>
        <source>Its exit code was {code}.</source>
        <translation>退出代码为 {code}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="337"/>
        <source>Memory ran out: {line}</source>
        <translation>内存不足：{line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="340"/>
        <source>A graphics card in the plan is not available: {line}</source>
        <translation>方案中的一块显卡不可用：{line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="86"/>
        <source>{problem} {reason} The one that came with Descant is used instead.</source>
        <translation>{problem}{reason}改用 Descant 自带的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="162"/>
        <source>llama.cpp does not list it now.</source>
        <translation>llama.cpp 目前未列出它。</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="165"/>
        <source>The built-in model could not be computed there.</source>
        <translation>内置模型无法在其上运行。</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="225"/>
        <source>The process that detects devices cannot be started.</source>
        <translation>无法启动检测设备的进程。</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="227"/>
        <source>Reinstall Descant.</source>
        <translation>请重新安装 Descant。</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="322"/>
        <source>The plan could not be measured.</source>
        <translation>无法实测此方案。</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="322"/>
        <source>The estimate is used instead.</source>
        <translation>将改用估算值。</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="326"/>
        <source>{name} could not be checked.</source>
        <translation>无法检查 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="327"/>
        <source>Update its driver, or restart the computer, and check it again.</source>
        <translation>请更新其驱动程序或重启电脑，然后再次检查。</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="332"/>
        <source>The process that detects devices gave an invalid answer.</source>
        <translation>检测设备的进程返回了无效的结果。</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="14"/>
        <source>{count} of {cores} cores</source>
        <translation>使用 {cores} 个核心中的 {count} 个</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="16"/>
        <source>{count} of {cores} cores: one is in use</source>
        <translation>使用 {cores} 个核心中的 {count} 个：有 1 个被占用</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="18"/>
        <source>{count} of {cores} cores: {in_use} are in use</source>
        <translation>使用 {cores} 个核心中的 {count} 个：有 {in_use} 个被占用</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="20"/>
        <source>{count} of {cores} cores: the fastest number tried</source>
        <translation>使用 {cores} 个核心中的 {count} 个：试过的线程数中最快的</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="22"/>
        <source>{count} of {cores} cores: the most Descant may use</source>
        <translation>使用 {cores} 个核心中的 {count} 个：Descant 可用的上限</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="24"/>
        <source>{count} of {cores} cores: the performance cores</source>
        <translation>使用 {cores} 个核心中的 {count} 个：性能核心</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="26"/>
        <source>1 thread, set by you</source>
        <translation>1 个线程，由你设置</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="28"/>
        <source>{count} threads, set by you</source>
        <translation>{count} 个线程，由你设置</translation>
    </message>
    <message>
        <location filename="../../app/formulas/drawing.py" line="48"/>
        <source>The formula cannot be drawn.</source>
        <translation>无法绘制该公式。</translation>
    </message>
    <message>
        <location filename="../../app/formulas/drawing.py" line="49"/>
        <source>It is shown as its source.</source>
        <translation>将显示其源代码。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="11"/>
        <source>Delete it and download it again.</source>
        <translation>请将其删除并重新下载。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="12"/>
        <source>Resume the download, or delete the file and download it again.</source>
        <translation>请继续下载，或删除该文件并重新下载。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="77"/>
        <source>{file} was not found.</source>
        <translation>找不到 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="78"/>
        <source>It may have been moved or deleted, or its drive may not be connected. Descant looked in {folder}.</source>
        <translation>它可能已被移动或删除，或者所在的驱动器未连接。Descant 查找的位置是 {folder}。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="82"/>
        <source>Choose the file in its current folder, or download the model again.</source>
        <translation>请在该文件现在的文件夹中选择它，或重新下载模型。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="92"/>
        <source>{file} is not a file.</source>
        <translation>{file} 不是文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="93"/>
        <source>It is a folder or a device.</source>
        <translation>它是文件夹或设备。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="94"/>
        <source>Choose the .gguf file itself.</source>
        <translation>请选择 .gguf 文件本身。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="108"/>
        <source>{file} cannot be read.</source>
        <translation>无法读取 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="110"/>
        <source>Check the file&apos;s permissions and its drive.</source>
        <translation>请检查该文件的权限及其所在的驱动器。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="120"/>
        <source>{file} is empty.</source>
        <translation>{file} 为空文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="121"/>
        <source>The download never started, or the disk was full.</source>
        <translation>下载从未开始，或磁盘已满。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="132"/>
        <source>{file} is incomplete: its last part contains only zeros.</source>
        <translation>{file} 不完整：其末尾部分全是零。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="134"/>
        <source>{file} is incomplete: its first part contains only zeros.</source>
        <translation>{file} 不完整：其开头部分全是零。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="135"/>
        <source>A download reserves space first and fills it later. This one was interrupted.</source>
        <translation>下载时会先预留空间，再逐步写入。这次下载被中断了。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>{file} is not a GGUF model.</source>
        <translation>{file} 不是 GGUF 模型。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a 7-Zip archive.</source>
        <translation>它看起来是 7-Zip 压缩包。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a Git LFS pointer, which only names the real file.</source>
        <translation>它看起来是 Git LFS 指针，只记录了真实文件的名称。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a JSON file.</source>
        <translation>它看起来是 JSON 文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a PDF document.</source>
        <translation>它看起来是 PDF 文档。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a Python pickle.</source>
        <translation>它看起来是 Python pickle 文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a gzip archive.</source>
        <translation>它看起来是 gzip 压缩包。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a model in the GGML format, which llama.cpp has not supported since 2023.</source>
        <translation>它看起来是 GGML 格式的模型，llama.cpp 自 2023 年起已不再支持该格式。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a program.</source>
        <translation>它看起来是一个程序。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a safetensors file.</source>
        <translation>它看起来是 safetensors 文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a text file.</source>
        <translation>它看起来是文本文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a web page.</source>
        <translation>它看起来是网页。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a zip archive (or a PyTorch file).</source>
        <translation>它看起来是 zip 压缩包（或 PyTorch 文件）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like an XML error message from a download server.</source>
        <translation>它看起来是下载服务器返回的 XML 错误消息。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like an unfinished download.</source>
        <translation>它看起来是未完成的下载。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like an unknown type of data.</source>
        <translation>它看起来是未知类型的数据。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="148"/>
        <source>Choose a .gguf file.</source>
        <translation>请选择 .gguf 文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="153"/>
        <source>If you downloaded it as a model, the server sent a message instead. Download it again.</source>
        <translation>如果你是把它作为模型下载的，则服务器发送的是一条消息。请重新下载。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="155"/>
        <source>If you downloaded it as a model, the link led to a web page instead of the file. Download the file itself.</source>
        <translation>如果你是把它作为模型下载的，则链接指向的是网页而不是文件。请下载文件本身。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="158"/>
        <source>The download failed on the server. Delete the file and download it again.</source>
        <translation>下载在服务器端失败。请删除该文件并重新下载。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="161"/>
        <source>If it should be a model, it is damaged. Download it again.</source>
        <translation>如果它应该是模型，则已损坏。请重新下载。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="162"/>
        <source>Run `git lfs pull` in that folder, or download the model in Discover.</source>
        <translation>请在该文件夹中运行 `git lfs pull`，或在“发现”中下载模型。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="163"/>
        <source>Look for a GGUF version of this model in Discover.</source>
        <translation>请在“发现”中查找此模型的 GGUF 版本。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="164"/>
        <source>If it is an archive, unpack it and choose the .gguf file inside.</source>
        <translation>如果它是压缩包，请将其解压，然后选择里面的 .gguf 文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="165"/>
        <location filename="../../app/gguf/errors.py" line="166"/>
        <source>Unpack it and choose the .gguf file inside.</source>
        <translation>请将其解压，然后选择里面的 .gguf 文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="167"/>
        <location filename="../../app/gguf/errors.py" line="249"/>
        <source>Download a newer conversion of this model.</source>
        <translation>请下载此模型的较新转换版本。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="180"/>
        <source>{file} uses version {version} of GGUF, but only versions 2 and 3 are supported.</source>
        <translation>{file} 使用 GGUF 版本 {version}，但仅支持版本 2 和 3。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="185"/>
        <source>It was written for a newer program.</source>
        <translation>它是为更新的程序编写的。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="185"/>
        <source>That version was dropped in 2023.</source>
        <translation>该版本已于 2023 年停止支持。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="186"/>
        <source>Download a newer file of this model.</source>
        <translation>请下载此模型的较新文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="186"/>
        <source>Update Descant, or download another file.</source>
        <translation>请更新 Descant，或下载其他文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="196"/>
        <source>{file} is in big-endian format.</source>
        <translation>{file} 为大端格式。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="197"/>
        <source>Its byte order is for IBM Z and similar computers and does not match this one.</source>
        <translation>其字节顺序适用于 IBM Z 及类似的电脑，与此电脑不符。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="198"/>
        <source>Download the standard (little-endian) file of this model.</source>
        <translation>请下载此模型的标准（小端）文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="214"/>
        <source>{file} is incomplete.</source>
        <translation>{file} 不完整。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="215"/>
        <source>It is {missing} short of the {expected} that its header specifies ({share} is missing). The download or copy was cut off.</source>
        <translation>文件头标明的大小为 {expected}，还差 {missing}（缺失 {share}）。下载或复制曾中断。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="240"/>
        <source>{file} is damaged.</source>
        <translation>{file} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a list contains lists, which the format does not allow ({detail}).</source>
        <translation>其文件头中，有列表包含列表，而该格式不允许这样（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field appears twice ({detail}).</source>
        <translation>其文件头中，有元数据字段重复出现（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an invalid value ({detail}).</source>
        <translation>其文件头中，有元数据字段的值无效（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an unknown type ({detail}).</source>
        <translation>其文件头中，有元数据字段的类型未知（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has no name ({detail}).</source>
        <translation>其文件头中，有元数据字段没有名称（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a string or list is longer than the file ({detail}).</source>
        <translation>其文件头中，有字符串或列表比文件还长（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor does not start where the previous one ends ({detail}).</source>
        <translation>其文件头中，有张量的起始位置与前一个张量的结束位置不衔接（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has a type that llama.cpp no longer supports ({detail}).</source>
        <translation>其文件头中，有张量的类型已不再受 llama.cpp 支持（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid name ({detail}).</source>
        <translation>其文件头中，有张量的名称无效（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid shape ({detail}).</source>
        <translation>其文件头中，有张量的形状无效（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an unknown type ({detail}).</source>
        <translation>其文件头中，有张量的类型未知（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor starts at an unaligned offset ({detail}).</source>
        <translation>其文件头中，有张量的起始偏移未对齐（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor&apos;s rows do not fill whole blocks ({detail}).</source>
        <translation>其文件头中，有张量的行不能填满整块（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the alignment is not a power of two ({detail}).</source>
        <translation>其文件头中，对齐值不是 2 的幂（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the file ends ({detail}).</source>
        <translation>其文件头中，文件提前结束（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of metadata fields is not possible ({detail}).</source>
        <translation>其文件头中，元数据字段的数量不合理（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of tensors is not possible ({detail}).</source>
        <translation>其文件头中，张量的数量不合理（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors have the same name ({detail}).</source>
        <translation>其文件头中，有两个张量同名（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors overlap ({detail}).</source>
        <translation>其文件头中，有两个张量重叠（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>The file ends within its header ({detail}).</source>
        <translation>文件在文件头内就结束了（{detail}）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a list contains lists, which the format does not allow.</source>
        <translation>其文件头中，有列表包含列表，而该格式不允许这样。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field appears twice.</source>
        <translation>其文件头中，有元数据字段重复出现。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an invalid value.</source>
        <translation>其文件头中，有元数据字段的值无效。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an unknown type.</source>
        <translation>其文件头中，有元数据字段的类型未知。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has no name.</source>
        <translation>其文件头中，有元数据字段没有名称。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a string or list is longer than the file.</source>
        <translation>其文件头中，有字符串或列表比文件还长。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor does not start where the previous one ends.</source>
        <translation>其文件头中，有张量的起始位置与前一个张量的结束位置不衔接。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has a type that llama.cpp no longer supports.</source>
        <translation>其文件头中，有张量的类型已不再受 llama.cpp 支持。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid name.</source>
        <translation>其文件头中，有张量的名称无效。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid shape.</source>
        <translation>其文件头中，有张量的形状无效。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an unknown type.</source>
        <translation>其文件头中，有张量的类型未知。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor starts at an unaligned offset.</source>
        <translation>其文件头中，有张量的起始偏移未对齐。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor&apos;s rows do not fill whole blocks.</source>
        <translation>其文件头中，有张量的行不能填满整块。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the alignment is not a power of two.</source>
        <translation>其文件头中，对齐值不是 2 的幂。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the file ends.</source>
        <translation>其文件头中，文件提前结束。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of metadata fields is not possible.</source>
        <translation>其文件头中，元数据字段的数量不合理。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of tensors is not possible.</source>
        <translation>其文件头中，张量的数量不合理。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors have the same name.</source>
        <translation>其文件头中，有两个张量同名。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors overlap.</source>
        <translation>其文件头中，有两个张量重叠。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>The file ends within its header.</source>
        <translation>文件在文件头内就结束了。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="248"/>
        <source>If the file is new, update Descant. Otherwise, download it again.</source>
        <translation>如果该文件是新发布的，请更新 Descant。否则请重新下载。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="260"/>
        <source>{file} cannot be loaded.</source>
        <translation>无法加载 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="261"/>
        <source>Its header is missing {keys}, so the conversion of this model is incomplete.</source>
        <translation>其文件头缺少 {keys}，因此此模型的转换不完整。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="265"/>
        <source>Download this model from another publisher.</source>
        <translation>请从其他发布者处下载此模型。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="275"/>
        <source>{file} is not a chat model.</source>
        <translation>{file} 不是对话模型。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a LoRA adapter, which only works on top of another model.</source>
        <translation>它是 LoRA 适配器，只能叠加在其他模型上使用。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a control vector, which only works on top of another model.</source>
        <translation>它是控制向量，只能叠加在其他模型上使用。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a diffusion language model, which Descant cannot run.</source>
        <translation>它是扩散语言模型，Descant 无法运行。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a draft model, which only speeds up another model.</source>
        <translation>它是草稿模型，只用于加速其他模型。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a reranking model, which sorts search results.</source>
        <translation>它是重排序模型，用于对搜索结果排序。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a speech model.</source>
        <translation>它是语音模型。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a vocabulary without a model.</source>
        <translation>它是不含模型的词表。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is an embedding model, which turns text into numbers for search.</source>
        <translation>它是嵌入模型，用于将文本转换为数字以供搜索。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is an encoder-decoder model, which Descant cannot run.</source>
        <translation>它是编码器-解码器模型，Descant 无法运行。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is an importance matrix, which is used to create models.</source>
        <translation>它是重要性矩阵，用于制作模型。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is the vision part (projector) of another model.</source>
        <translation>它是另一个模型的视觉部分（投影器）。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="277"/>
        <source>Choose the main model file instead. It is usually the largest .gguf file in its folder.</source>
        <translation>请改为选择主模型文件。它通常是其文件夹中最大的 .gguf 文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="289"/>
        <source>{file} is one of {total} files that belong together, but only {present} of them were found.</source>
        <translation>{file} 是一组共 {total} 个文件中的一个，但只找到了 {present} 个。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="295"/>
        <source>Missing: {names}.</source>
        <translation>缺少：{names}。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="296"/>
        <source>Download the missing files into the same folder.</source>
        <translation>请将缺少的文件下载到同一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="310"/>
        <source>{file} does not match the other files of its model.</source>
        <translation>{file} 与其模型的其他文件不匹配。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="312"/>
        <source>Download all files of this model again from one source, and keep their names.</source>
        <translation>请从同一来源重新下载此模型的所有文件，并保留其文件名。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="322"/>
        <source>{file} is only a piece of a model.</source>
        <translation>{file} 只是模型的一个分片。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="323"/>
        <source>Its publisher split {whole} into pieces, and none of them can be loaded on its own.</source>
        <translation>其发布者将 {whole} 拆成了多个分片，任何一个都不能单独加载。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="324"/>
        <source>Put all pieces into one folder and join them in order into {whole} (with `copy /b` on Windows, with `cat` elsewhere). Then choose that file.</source>
        <translation>请将所有分片放入同一个文件夹，并按顺序合并为 {whole}（Windows 上使用 `copy /b`，其他系统使用 `cat`）。然后选择该文件。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="344"/>
        <source>{names} and {count} more</source>
        <translation>{names}，另有 {count} 项</translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="62"/>
        <source>According to its header, it is not part {number}.</source>
        <translation>根据其文件头，它不是第 {number} 部分。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="69"/>
        <source>Its header says it is one of {count} files, but it was renamed.</source>
        <translation>其文件头表明它是 {count} 个文件之一，但它已被重命名。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="70"/>
        <source>Its header says there are {count} files, but its name says {named}.</source>
        <translation>其文件头表明共有 {count} 个文件，但其文件名表明有 {named} 个。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="77"/>
        <source>The files contain {count} tensors instead of {promised}.</source>
        <translation>这些文件包含 {count} 个张量，而不是 {promised} 个。</translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="80"/>
        <source>Two of the files contain the same tensor.</source>
        <translation>其中两个文件包含相同的张量。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="17"/>
        <source>{source} did not answer in time, so the other sources were used.</source>
        <translation>{source} 没有及时响应，因此使用了其他来源。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="19"/>
        <source>The process that queries {source} stopped working. {reason}</source>
        <translation>查询 {source} 的进程已停止工作。{reason}</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="20"/>
        <source>{source} failed: {reason}</source>
        <translation>{source} 失败：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="25"/>
        <source>A graphics card is not responding ({which}).</source>
        <translation>有一块显卡没有响应（{which}）。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="30"/>
        <source>{source} reports more free memory on {name} than its total of {total}, so all of it is treated as free.</source>
        <translation>{source} 报告的 {name} 可用显存多于其总量 {total}，因此全部视为可用。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="41"/>
        <source>On {name}, {larger} reports {high} free and {smaller} reports {low}. The smaller figure is used.</source>
        <translation>对于 {name}，{larger} 报告有 {high} 可用，{smaller} 报告有 {low} 可用。将采用较小的数值。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="54"/>
        <source>{name} has {high} according to {larger} and {low} according to {smaller}. The smaller figure is used.</source>
        <translation>{larger} 显示 {name} 有 {high}，{smaller} 显示有 {low}。将采用较小的数值。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="67"/>
        <source>{source} reports {free} free for {name}, which uses the computer&apos;s memory, but the computer has {available} available.</source>
        <translation>{source} 报告 {name} 有 {free} 可用，但它使用的是电脑内存，而电脑只有 {available} 可用。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="82"/>
        <source>No source reports the memory of {name}, so it is not used.</source>
        <translation>没有任何来源报告 {name} 的显存，因此不使用它。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="87"/>
        <source>Metal does not report how much memory {name} may use. The default limit is {limit}.</source>
        <translation>Metal 未报告 {name} 可以使用多少内存。通常的上限为 {limit}。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="97"/>
        <source>{name} has no memory of its own, so the computer&apos;s figures are used.</source>
        <translation>{name} 没有自己的显存，因此采用电脑内存的数值。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="103"/>
        <source>{card} is divided into {parts} parts, and one of them is used: {name}.</source>
        <translation>{card} 分为 {parts} 个分区，使用其中一个：{name}。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="112"/>
        <source>{card} is set to be divided (MIG) but has no parts, so it cannot be used.</source>
        <translation>{card} 已设为分区模式（MIG），但没有任何分区，因此无法使用。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="118"/>
        <source>{count} cards are named {name}, and llama.cpp does not report which slot each one is in, so they cannot be told apart. The smallest figures are used for each.</source>
        <translation>有 {count} 块显卡都名为 {name}，而 llama.cpp 未报告每块显卡所在的插槽，因此无法区分。每块都采用最小的数值。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="131"/>
        <source>ggml counts all of the computer&apos;s memory as free, so the system&apos;s own figure is used.</source>
        <translation>ggml 将电脑的所有内存都计为可用，因此采用系统自己的数值。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="137"/>
        <source>The system does not report how much memory it has.</source>
        <translation>系统未报告其内存大小。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="91"/>
        <source>llama.cpp could not be queried for its devices. What you see here comes from the drivers only.</source>
        <translation>无法从 llama.cpp 查询设备。此处显示的内容仅来自驱动程序。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="92"/>
        <source>See the notes for the reason. Loading a model may also fail.</source>
        <translation>原因请查看备注。加载模型也可能会失败。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="96"/>
        <source>This build of llama.cpp runs on the CPU only, although there is a graphics card.</source>
        <translation>此 llama.cpp 版本只能在 CPU 上运行，尽管有显卡。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="99"/>
        <source>There is no graphics card, so models run on the CPU.</source>
        <translation>没有显卡，因此模型在 CPU 上运行。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="105"/>
        <source>llama.cpp&apos;s part for {backend} could not be loaded, so no graphics card is used through it: {reason}.</source>
        <translation>无法加载 llama.cpp 的 {backend} 部分，因此不会通过它使用任何显卡：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="110"/>
        <source>Install this engine again.</source>
        <translation>请重新安装此引擎。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="115"/>
        <source>Install NVIDIA&apos;s driver, version 580 or newer, and the CUDA 13 runtime, then check again.</source>
        <translation>请安装 580 或更高版本的 NVIDIA 驱动程序和 CUDA 13 运行时，然后再次检查。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="116"/>
        <source>Install the Vulkan loader (libvulkan1 on Debian and Ubuntu), then check again.</source>
        <translation>请安装 Vulkan 加载器（Debian 和 Ubuntu 上为 libvulkan1），然后再次检查。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="117"/>
        <source>Install ROCm, then check again.</source>
        <translation>请安装 ROCm，然后再次检查。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="126"/>
        <source>Install an engine with {backend}, in Settings under Hardware.</source>
        <translation>请在设置的“硬件”中安装支持 {backend} 的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="144"/>
        <source>{name} is not a graphics card but software that runs on the CPU, so it is ignored.</source>
        <translation>{name} 不是显卡，而是在 CPU 上运行的软件，因此将其忽略。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="157"/>
        <source>{name} is not used: llama.cpp uses another card instead.</source>
        <translation>未使用 {name}：llama.cpp 改用了另一块显卡。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="160"/>
        <source>Other programs use {used} of the {total} on {name}.</source>
        <translation>其他程序占用了 {name} 的 {total} 显存中的 {used}。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="166"/>
        <source>Close them to free memory for a model.</source>
        <translation>请关闭它们，为模型释放显存。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="172"/>
        <source>{name} computes wrong results and is not used: in a test with the small model, its perplexity was {found} instead of {expected}.</source>
        <translation>{name} 的计算结果有误，不会使用：用小模型测试时，其困惑度为 {found}，而应为 {expected}。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="182"/>
        <source>{name} computes wrong results and is not used: some of a test&apos;s results were not numbers.</source>
        <translation>{name} 的计算结果有误，不会使用：测试的部分结果不是数字。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="185"/>
        <source>Update its driver, or use another engine, and check it again.</source>
        <translation>请更新其驱动程序或使用其他引擎，然后再次检查。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="190"/>
        <source>{name} is slower than the processor: {speed} tokens/s with the small model, and {other} on the processor.</source>
        <translation>{name} 比处理器慢：小模型 {speed} token/秒，处理器为 {other}。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="196"/>
        <source>Set the GPU layers of a model to 0 if it is slow there too.</source>
        <translation>如果模型在其上也很慢，请将其 GPU 层数设为 0。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="203"/>
        <source>To use it, remove {variable} from the environment or add the card to it, then restart Descant.</source>
        <translation>要使用它，请从环境中移除 {variable}，或将该显卡添加到其中，然后重启 Descant。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="218"/>
        <source>llama.cpp does not list {name}. It may be hidden by {setting}.</source>
        <translation>llama.cpp 未列出 {name}。它可能被 {setting} 隐藏。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="220"/>
        <source>One of the {count} cards named {name} is hidden from llama.cpp by {setting}. It is not known which one.</source>
        <translation>{count} 块名为 {name} 的显卡中，有一块被 {setting} 对 llama.cpp 隐藏。无法得知是哪一块。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="224"/>
        <location filename="../../app/planning/reasons.py" line="52"/>
        <source>{name} is hidden from llama.cpp by {setting}.</source>
        <translation>{name} 被 {setting} 对 llama.cpp 隐藏。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="228"/>
        <source>{name} is used through {backend}.</source>
        <translation>正在通过 {backend} 使用 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="230"/>
        <source>{name} is used through {backend}. Its driver is {driver}.</source>
        <translation>正在通过 {backend} 使用 {name}。其驱动程序为 {driver}。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="245"/>
        <source>llama.cpp does not list {name}, so it cannot be used.</source>
        <translation>llama.cpp 未列出 {name}，因此无法使用它。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="246"/>
        <source>Its driver may not match this build, or this build may not support the card.</source>
        <translation>其驱动程序可能与此版本不匹配，或此版本可能不支持该显卡。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="255"/>
        <source>The driver of {name} ({driver}) supports CUDA {known}, but this build needs {needed}.</source>
        <translation>{name} 的驱动程序（{driver}）支持 CUDA {known}，但此版本需要 {needed}。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="264"/>
        <source>Update the driver to {needed} or newer.</source>
        <translation>请将驱动程序更新到 {needed} 或更高版本。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="264"/>
        <source>Update the driver.</source>
        <translation>请更新驱动程序。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="268"/>
        <source>The driver of {name} supports CUDA {known}, which is slightly older than the {needed} of this build.</source>
        <translation>{name} 的驱动程序支持 CUDA {known}，略低于此版本的 {needed}。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="274"/>
        <source>It should work. If it does not, update the driver.</source>
        <translation>它应该可以使用。如果不能，请更新驱动程序。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="278"/>
        <source>{name} (compute capability {capability}) is older than the cards this build was made for.</source>
        <translation>{name}（计算能力 {capability}）比此版本所面向的显卡更旧。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="284"/>
        <source>Install an engine for this card, in Settings under Hardware.</source>
        <translation>请在设置的“硬件”中安装适用于此显卡的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="307"/>
        <source>The driver of {name} ({driver}) is older than 25.8.1, so gpt-oss may fail.</source>
        <translation>{name} 的驱动程序（{driver}）低于 25.8.1，因此 gpt-oss 可能会出错。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="312"/>
        <source>Update AMD Software: Adrenalin Edition.</source>
        <translation>请更新 AMD Software: Adrenalin Edition。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="330"/>
        <source>This build of llama.cpp uses {names}, which {cpu} does not support. It will crash.</source>
        <translation>此 llama.cpp 版本使用 {names}，而 {cpu} 不支持。它会崩溃。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="335"/>
        <source>Install a build for this processor.</source>
        <translation>请安装适用于此处理器的版本。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="337"/>
        <source>{cpu} has no AVX2, so models run slowly on it.</source>
        <translation>{cpu} 没有 AVX2，因此模型运行缓慢。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="340"/>
        <source>Descant may use {usable} of {cores} processor cores.</source>
        <translation>Descant 可以使用 {cores} 个处理器核心中的 {usable} 个。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="349"/>
        <source>Descant may use {limit} of the computer&apos;s {installed} of memory (limited by a container or a service).</source>
        <translation>电脑共有 {installed} 内存，Descant 可以使用其中的 {limit}（受容器或服务限制）。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="354"/>
        <source>Raise the limit to run larger models.</source>
        <translation>提高此限制即可运行更大的模型。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="356"/>
        <source>This is Linux inside Windows (WSL), which gets half of the computer&apos;s memory by default.</source>
        <translation>这是 Windows 中的 Linux（WSL），默认可使用电脑一半的内存。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="357"/>
        <source>Change this with memory= in .wslconfig.</source>
        <translation>可在 .wslconfig 中通过 memory= 更改。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="359"/>
        <source>Only {available} of memory is free.</source>
        <translation>只有 {available} 内存可用。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="360"/>
        <source>Close other programs before you load a model.</source>
        <translation>请在加载模型前关闭其他程序。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="362"/>
        <location filename="../../app/planning/reasons.py" line="92"/>
        <source>The GPU and CPU share one memory, so it is counted once.</source>
        <translation>GPU 和 CPU 共用同一内存，因此只计算一次。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="370"/>
        <source>The disk with the models folder has {free} free.</source>
        <translation>模型文件夹所在的磁盘还有 {free} 可用空间。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="371"/>
        <source>Free some space or move the models folder before you download.</source>
        <translation>请在下载前释放一些空间，或移动模型文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="373"/>
        <source>The models folder is on a hard disk, so loading gpt-oss-20b takes a minute or more.</source>
        <translation>模型文件夹位于机械硬盘上，因此加载 gpt-oss-20b 需要一分钟或更久。</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="17"/>
        <source>The token table of gpt-oss could not be read from {folder}.</source>
        <translation>无法从 {folder} 读取 gpt-oss 的 token 表。</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="19"/>
        <source>Reinstall Descant. The table is part of it.</source>
        <translation>请重新安装 Descant。该表是它的一部分。</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="30"/>
        <source>{where} could not be read.</source>
        <translation>无法读取 {where}。</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="32"/>
        <source>Correct the input and run the command again.</source>
        <translation>请更正输入内容，然后重新运行该命令。</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="43"/>
        <source>The tool {tool} cannot be described to the model.</source>
        <translation>无法向模型描述工具 {tool}。</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="45"/>
        <source>Turn this tool off, or correct its parameter schema.</source>
        <translation>请关闭此工具，或更正其参数 schema。</translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="77"/>
        <source>In its schema, the list of properties is not an object.</source>
        <translation>在其 schema 中，属性列表不是对象。</translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="80"/>
        <source>Its schema refers to {reference}, which does not exist.</source>
        <translation>其 schema 引用了 {reference}，但它不存在。</translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="89"/>
        <source>The parameters of a tool must be an object, but its schema asks for {type}.</source>
        <translation>工具的参数必须是对象，但其 schema 要求 {type}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="25"/>
        <source>{repository} has no GGUF model.</source>
        <translation>{repository} 没有 GGUF 模型。</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="27"/>
        <source>Search for one from another publisher.</source>
        <translation>请搜索其他发布者的模型。</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="31"/>
        <source>“{words}” does not match exactly one model in {repository}.</source>
        <translation>“{words}”未能唯一匹配 {repository} 中的一个模型。</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="34"/>
        <source>Available models: {names}.</source>
        <translation>可用的模型：{names}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="35"/>
        <source>Enter more of the file name.</source>
        <translation>请输入更多的文件名内容。</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="39"/>
        <source>{repository} has {count} models.</source>
        <translation>{repository} 有 {count} 个模型。</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="40"/>
        <location filename="../../app/library/errors.py" line="48"/>
        <source>They are {names}.</source>
        <translation>它们是 {names}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="41"/>
        <source>Choose one by entering part of its name.</source>
        <translation>请输入部分名称来选择一个。</translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/download.py" line="112"/>
        <source>moving it into place</source>
        <translation>正在移动到目标位置</translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/download.py" line="150"/>
        <source>checking what is already there</source>
        <translation>正在检查已有的内容</translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/manager.py" line="31"/>
        <source>waiting: “Stay offline” is on</source>
        <translation>等待中：“保持离线”已开启</translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/manager.py" line="32"/>
        <source>waiting: the models folder is being moved</source>
        <translation>等待中：正在移动模型文件夹</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="41"/>
        <source>A file on the Hub has an unsafe name.</source>
        <translation>Hub 上有文件的名称不安全。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="42"/>
        <source>“{name}”: {reason}</source>
        <translation>“{name}”：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="43"/>
        <source>Nothing was written. Choose another publisher&apos;s file.</source>
        <translation>未写入任何内容。请选择其他发布者的文件。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="55"/>
        <source>Descant is offline.</source>
        <translation>Descant 处于离线状态。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="56"/>
        <location filename="../../app/tools/mcp/errors.py" line="83"/>
        <source>“Stay offline” is on, so Descant makes no requests.</source>
        <translation>“保持离线”已开启，因此 Descant 不会发出任何请求。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="57"/>
        <location filename="../../app/tools/mcp/errors.py" line="22"/>
        <source>Turn it off in Settings &gt; Network.</source>
        <translation>请在“设置 &gt; 网络”中将其关闭。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="70"/>
        <source>“{address}” is not a valid address.</source>
        <translation>“{address}”不是有效的地址。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="71"/>
        <source>It must start with {schemes}.</source>
        <translation>它必须以 {schemes} 开头。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="72"/>
        <source>Correct it in Settings &gt; Network (or in HF_ENDPOINT).</source>
        <translation>请在“设置 &gt; 网络”（或 HF_ENDPOINT）中更正。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="91"/>
        <source>{host} was not found: there is no network, or DNS is not responding.</source>
        <translation>找不到 {host}：没有网络，或 DNS 没有响应。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="94"/>
        <source>{host} refused the connection.</source>
        <translation>{host} 拒绝了连接。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="95"/>
        <source>{host} is not responding.</source>
        <translation>{host} 没有响应。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="96"/>
        <source>{host} cannot prove its identity: this computer does not trust its certificate.</source>
        <translation>{host} 无法证明其身份：此电脑不信任其证书。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="99"/>
        <source>The proxy between this computer and {host} blocked the request.</source>
        <translation>此电脑与 {host} 之间的代理阻止了请求。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="100"/>
        <source>The connection to {host} was lost.</source>
        <translation>与 {host} 的连接已断开。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="114"/>
        <source>Check the proxy in Settings &gt; Network.</source>
        <translation>请在“设置 &gt; 网络”中检查代理。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="115"/>
        <source>Check your network, and the Hub address in Settings if you have set one.</source>
        <translation>请检查网络；如果在“设置”中填写了 Hub 地址，也请检查该地址。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="116"/>
        <source>Check this computer&apos;s clock, and whether anything intercepts traffic on its network.</source>
        <translation>请检查此电脑的时钟，以及其网络上的流量是否被拦截。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="121"/>
        <source>The Hub cannot be reached.</source>
        <translation>无法连接到 Hub。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="123"/>
        <source>Check your network, then try again.</source>
        <translation>请检查网络，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="138"/>
        <source>The Hub has a problem.</source>
        <translation>Hub 出现问题。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="139"/>
        <source>{host} responded with the error {status}.</source>
        <translation>{host} 返回了错误 {status}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="140"/>
        <source>Try again in a few minutes.</source>
        <translation>请几分钟后重试。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="153"/>
        <source>{host} asks you to wait {seconds} seconds.</source>
        <translation>{host} 要求你等待 {seconds} 秒。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="155"/>
        <source>The Hub is limiting requests.</source>
        <translation>Hub 正在限制请求。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="156"/>
        <source>{host} received too many requests from this address.</source>
        <translation>{host} 从此地址收到的请求过多。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="157"/>
        <source>Try again after that. With your own token, the Hub allows more.</source>
        <translation>请稍后重试。使用你自己的令牌时，Hub 允许更多请求。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="167"/>
        <source>The response did not come from the Hub.</source>
        <translation>响应并非来自 Hub。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="168"/>
        <source>{host}: {detail}.</source>
        <translation>{host}：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="169"/>
        <source>The cause may be a network that requires a login, a proxy or a mirror. Check it and try again.</source>
        <translation>原因可能是网络需要登录、代理或镜像站。请检查后重试。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="183"/>
        <source>“{name}” was not found on the Hub.</source>
        <translation>在 Hub 上找不到“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="184"/>
        <source>It is misspelled, removed or private.</source>
        <translation>它可能拼写有误、已被移除或为私有。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="185"/>
        <source>Search for it. If it is yours, add a token in Settings.</source>
        <translation>请搜索它。如果它属于你，请在“设置”中添加令牌。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="196"/>
        <source>“{name}” cannot be downloaded from {host}.</source>
        <translation>无法从 {host} 下载“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="197"/>
        <source>The address is wrong, the file was removed, or only a signed-in user may read it.</source>
        <translation>地址有误、文件已被移除，或只有登录用户才能读取。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="198"/>
        <source>Check the address in Settings.</source>
        <translation>请检查设置中的地址。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="209"/>
        <source>The list of what can be downloaded cannot be trusted.</source>
        <translation>可下载内容的列表不可信任。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="211"/>
        <source>Nothing was installed. Check its address in Settings, and try again later.</source>
        <translation>没有安装任何内容。请检查设置中的列表地址，稍后再试。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="225"/>
        <source>{repository} is only available after you agree to its terms.</source>
        <translation>你需要先同意 {repository} 的条款才能使用。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="226"/>
        <source>Its publisher wants to know who downloads it.</source>
        <translation>其发布者希望了解谁下载了它。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="228"/>
        <source>The account of your token does not have access yet.</source>
        <translation>你的令牌所属的账号尚无访问权限。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="229"/>
        <source>Open the model page and agree there. Then add a token of your account in Settings.</source>
        <translation>请打开模型页面并同意条款，然后在“设置”中添加你账号的令牌。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="231"/>
        <source>Open the model page with that account and request access. Try again when you have access.</source>
        <translation>请用该账号打开模型页面并申请访问权限。获得权限后再重试。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="242"/>
        <source>The Hub rejected your token.</source>
        <translation>Hub 拒绝了你的令牌。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="243"/>
        <source>{host} reports that it is wrong, revoked or without read access.</source>
        <translation>{host} 报告令牌有误、已被撤销或没有读取权限。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="244"/>
        <source>Create a new read token on the Hub and add it in Settings &gt; Network.</source>
        <translation>请在 Hub 上创建新的读取令牌，并在“设置 &gt; 网络”中添加。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="258"/>
        <source>The Hub refused the request.</source>
        <translation>Hub 拒绝了请求。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="259"/>
        <source>{host} responded with {status}.</source>
        <translation>{host} 返回了 {status}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="261"/>
        <source>{host} responded with {status}: {reason}.</source>
        <translation>{host} 返回了 {status}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="264"/>
        <source>Check its page on the Hub, or try again later.</source>
        <translation>请查看其在 Hub 上的页面，或稍后重试。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="280"/>
        <source>There is not enough space on the disk.</source>
        <translation>磁盘空间不足。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="281"/>
        <source>{folder} needs {size} more, including a reserve.</source>
        <translation>{folder} 还需要 {size}，其中包括预留空间。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="282"/>
        <source>Free some space or choose another models folder in Settings, then resume. What was downloaded so far is kept.</source>
        <translation>请释放一些空间，或在“设置”中选择其他模型文件夹，然后继续下载。目前已下载的内容会保留。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="294"/>
        <source>The models folder cannot be written to.</source>
        <translation>无法写入模型文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="295"/>
        <source>{folder}: {reason}.</source>
        <translation>{folder}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="296"/>
        <source>Check its permissions and its drive, or choose another folder in Settings, then resume.</source>
        <translation>请检查其权限和驱动器，或在“设置”中选择其他文件夹，然后继续下载。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="309"/>
        <source>“{name}” was fully downloaded, but it does not match what the Hub describes.</source>
        <translation>“{name}”已全部下载，但与 Hub 上的描述不符。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="310"/>
        <source>Its SHA-256 differs although the disk works: the source sent something else. The file is in {kept}.</source>
        <translation>磁盘工作正常，但其 SHA-256 不一致：来源发送了其他内容。该文件位于 {kept}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="314"/>
        <source>Try again later or over another network. Do not load the file that was kept.</source>
        <translation>请稍后重试，或换一个网络重试。请勿加载保留下来的文件。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="324"/>
        <source>“{name}” cannot be stored without errors.</source>
        <translation>无法正确存储“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="325"/>
        <source>{folder} does not return what was written to it, even after another download.</source>
        <translation>即使再次下载，从 {folder} 读回的内容仍与写入的不一致。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="329"/>
        <source>Check the drive (and this computer&apos;s memory), or choose another models folder.</source>
        <translation>请检查驱动器（以及此电脑的内存），或选择其他模型文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="340"/>
        <source>“{name}” has changed on the Hub.</source>
        <translation>“{name}”在 Hub 上已更改。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="341"/>
        <source>Its size or SHA-256 differs from what the Hub reported when the download started.</source>
        <translation>其大小或 SHA-256 与下载开始时 Hub 报告的不一致。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="342"/>
        <source>Remove this download and start it again from the model&apos;s page.</source>
        <translation>请移除此下载，然后从模型页面重新开始。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="353"/>
        <source>“{name}” cannot be verified.</source>
        <translation>无法校验“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="354"/>
        <source>The Hub does not provide its SHA-256.</source>
        <translation>Hub 未提供其 SHA-256。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="355"/>
        <location filename="../../app/hub/errors.py" line="390"/>
        <source>Choose another publisher&apos;s file.</source>
        <translation>请选择其他发布者的文件。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="364"/>
        <source>“{name}” is already being downloaded.</source>
        <translation>“{name}”已在下载中。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="365"/>
        <source>Another Descant window or command line is downloading it.</source>
        <translation>另一个 Descant 窗口或命令行正在下载它。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="366"/>
        <source>Wait until it finishes, or stop it there.</source>
        <translation>请等待其完成，或在那里将其停止。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="375"/>
        <source>Another file is where the download should go.</source>
        <translation>下载的目标位置已有另一个文件。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="376"/>
        <source>{path} was not created by this download.</source>
        <translation>{path} 不是由此下载创建的。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="377"/>
        <source>Move that file away, then resume. What was downloaded so far is kept.</source>
        <translation>请将该文件移到别处，然后继续下载。目前已下载的内容会保留。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="388"/>
        <source>“{name}” is incomplete on the Hub.</source>
        <translation>“{name}”在 Hub 上不完整。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="389"/>
        <source>These parts are missing: {parts}.</source>
        <translation>缺少以下部分：{parts}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="405"/>
        <source>“{name}” is only available in {count} pieces, which Descant does not join.</source>
        <translation>“{name}”仅以 {count} 个分片提供，而 Descant 不会合并分片。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="408"/>
        <source>Its publisher split the file, and no piece can be loaded on its own.</source>
        <translation>其发布者拆分了该文件，任何分片都不能单独加载。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="409"/>
        <source>Choose another file. Or download all pieces from the model&apos;s page and join them in order into {whole} (with `copy /b` on Windows, with `cat` elsewhere).</source>
        <translation>请选择其他文件。或从模型页面下载所有分片，并按顺序合并为 {whole}（Windows 上使用 `copy /b`，其他系统使用 `cat`）。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="434"/>
        <source>“{name}” cannot be used.</source>
        <translation>无法使用“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="436"/>
        <source>Choose another file from this repository, or from another publisher.</source>
        <translation>请选择此仓库中的其他文件，或其他发布者的文件。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="33"/>
        <source>it is too long.</source>
        <translation>名称过长。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="36"/>
        <source>it has too many folders.</source>
        <translation>包含的文件夹过多。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="51"/>
        <source>it is not a repository name.</source>
        <translation>这不是仓库名称。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="55"/>
        <source>a link leads outside the models folder.</source>
        <translation>有链接指向模型文件夹之外。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="66"/>
        <source>it leads outside its folder.</source>
        <translation>它指向其文件夹之外。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="69"/>
        <source>it contains invisible characters.</source>
        <translation>包含不可见字符。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="71"/>
        <source>it contains a character that is reserved on Windows.</source>
        <translation>包含 Windows 保留的字符。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="74"/>
        <source>it starts or ends with a space, or ends with a dot.</source>
        <translation>以空格开头或结尾，或以点结尾。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="76"/>
        <source>it is a device name on Windows.</source>
        <translation>这是 Windows 上的设备名称。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="77"/>
        <source>it starts with a tilde.</source>
        <translation>以波浪号开头。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="78"/>
        <source>part of it is too long.</source>
        <translation>其中一部分过长。</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="81"/>
        <source>it is encoded in a form that macOS and Linux treat differently.</source>
        <translation>其编码形式在 macOS 和 Linux 上的处理方式不同。</translation>
    </message>
    <message>
        <location filename="../../app/hub/remote_header.py" line="72"/>
        <source>Its header is longer than that of any valid file.</source>
        <translation>其文件头比任何有效文件的都长。</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="70"/>
        <source>Descant&apos;s own key cannot be read.</source>
        <translation>无法读取 Descant 自己的密钥。</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="88"/>
        <source>Its signature is not one of Descant&apos;s.</source>
        <translation>其签名不是 Descant 的签名。</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="94"/>
        <source>It is a list of something else.</source>
        <translation>这是其他内容的列表。</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="123"/>
        <source>It describes “{name}” in a way that makes no sense.</source>
        <translation>其中对“{name}”的描述没有意义。</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="165"/>
        <source>It is older than the list that was seen before.</source>
        <translation>它比之前读取的列表更旧。</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="205"/>
        <source>It cannot be understood: {reason}.</source>
        <translation>无法解读：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/transfer.py" line="114"/>
        <source>preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/transfer.py" line="116"/>
        <source>verifying: {percent}%</source>
        <translation>正在校验：{percent}%</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="13"/>
        <source>waiting {seconds} s: there is no network, or DNS is not responding</source>
        <translation>等待 {seconds} 秒：没有网络，或 DNS 没有响应</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="16"/>
        <source>waiting {seconds} s: the server refused the connection</source>
        <translation>等待 {seconds} 秒：服务器拒绝了连接</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="17"/>
        <source>waiting {seconds} s: the server is not responding</source>
        <translation>等待 {seconds} 秒：服务器没有响应</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="18"/>
        <source>waiting {seconds} s: the server&apos;s certificate is not trusted</source>
        <translation>等待 {seconds} 秒：服务器的证书不受信任</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="21"/>
        <source>waiting {seconds} s: the proxy blocked the request</source>
        <translation>等待 {seconds} 秒：代理阻止了请求</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="22"/>
        <source>waiting {seconds} s: the connection was lost</source>
        <translation>等待 {seconds} 秒：连接已断开</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="25"/>
        <source>waiting {seconds} s: the Hub is limiting requests</source>
        <translation>等待 {seconds} 秒：Hub 正在限制请求</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="26"/>
        <source>waiting {seconds} s: the Hub has a problem</source>
        <translation>等待 {seconds} 秒：Hub 出现问题</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="29"/>
        <source>waiting {seconds} s: the address of the file was rejected</source>
        <translation>等待 {seconds} 秒：文件地址被拒绝</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="31"/>
        <source>waiting {seconds} s: the response did not come from the Hub</source>
        <translation>等待 {seconds} 秒：响应并非来自 Hub</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="21"/>
        <source>Similar names: {names}.</source>
        <translation>相似的名称：{names}。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="22"/>
        <source>“descant models” lists the models by name; the path of a .gguf file can be used, too.</source>
        <translation>“descant models”按名称列出模型；也可以使用 .gguf 文件的路径。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="23"/>
        <source>There is no model named “{text}”.</source>
        <translation>没有名为“{text}”的模型。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="33"/>
        <source>Check the path. Models with a similar name: {names}.</source>
        <translation>请检查路径。名称相似的模型：{names}。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="35"/>
        <source>Check the path. “descant models” lists the models by name.</source>
        <translation>请检查路径。“descant models”按名称列出模型。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="37"/>
        <source>There is no file “{text}”.</source>
        <translation>没有文件“{text}”。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="47"/>
        <source>“{text}” matches {count} models.</source>
        <translation>“{text}”匹配 {count} 个模型。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="49"/>
        <source>Enter more of the name.</source>
        <translation>请输入更多的名称内容。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="59"/>
        <source>The values for this model could not be saved.</source>
        <translation>无法保存此模型的数值。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="61"/>
        <source>They apply until Descant is closed. Free some space on that disk, then change one of them again.</source>
        <translation>这些数值在 Descant 关闭之前有效。请在该磁盘上释放一些空间，然后重新修改其中一项。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="70"/>
        <source>There are no models yet.</source>
        <translation>还没有模型。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="71"/>
        <source>The folder {folder} contains none, and the one that comes with Descant is missing.</source>
        <translation>文件夹 {folder} 中没有模型，Descant 自带的模型也不见了。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="72"/>
        <source>Download one in Discover, or put a .gguf file into that folder.</source>
        <translation>请在“发现”中下载一个模型，或将 .gguf 文件放入该文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="84"/>
        <source>The system refused it.</source>
        <translation>系统拒绝了此操作。</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="86"/>
        <source>Check the folder and its disk, and try again.</source>
        <translation>请检查文件夹及其所在磁盘，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="102"/>
        <source>The move was stopped.</source>
        <translation>移动已停止。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="102"/>
        <source>All models are where they were.</source>
        <translation>所有模型都仍在原处。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="160"/>
        <source>Another move is not finished: from {source} to {target}.</source>
        <translation>另一次移动尚未完成：从 {source} 到 {target}。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="165"/>
        <source>Finish that move first.</source>
        <translation>请先完成那次移动。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="176"/>
        <source>Fix this and try again. The move continues where it stopped. Nothing is lost.</source>
        <translation>请解决此问题后重试。移动会从停止处继续，不会丢失任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="399"/>
        <source>The models folder was not moved.</source>
        <translation>未移动模型文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="404"/>
        <source>The models are already there.</source>
        <translation>模型已经在那里了。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="404"/>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="407"/>
        <source>The new folder is inside the old one.</source>
        <translation>新文件夹位于旧文件夹内。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="408"/>
        <source>Choose a folder outside {folder}.</source>
        <translation>请选择 {folder} 以外的文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="416"/>
        <source>The new folder already has different files with the same names: {names}.</source>
        <translation>新文件夹中已有同名但不同的文件：{names}。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="417"/>
        <source>Choose another folder, or move those files elsewhere.</source>
        <translation>请选择其他文件夹，或将这些文件移到别处。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="425"/>
        <source>The models need {needed}, but only {free} is free there.</source>
        <translation>模型需要 {needed}，但那里只有 {free} 可用。</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="430"/>
        <source>Choose a folder on another disk, or free some space on this one.</source>
        <translation>请选择其他磁盘上的文件夹，或释放该磁盘的空间。</translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="75"/>
        <source>It is a link to {target}, which does not exist.</source>
        <translation>它是指向 {target} 的链接，而该目标不存在。</translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="82"/>
        <source>The folder {folder} has no “{name}”, but it has {near}.</source>
        <translation>文件夹 {folder} 中没有“{name}”，但有 {near}。</translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="86"/>
        <source>{folder} is a file, not a folder.</source>
        <translation>{folder} 是文件，不是文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="87"/>
        <source>The folder {folder} has no “{name}”.</source>
        <translation>文件夹 {folder} 中没有“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="52"/>
        <source>This model comes with Descant and cannot be deleted.</source>
        <translation>此模型由 Descant 自带，无法删除。</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="53"/>
        <source>It is small, and it works when nothing else does.</source>
        <translation>它很小，在其他模型都无法使用时仍可使用。</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="54"/>
        <source>It is removed when you uninstall Descant.</source>
        <translation>卸载 Descant 时会将其移除。</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="59"/>
        <source>This model is in the Hugging Face cache, which other programs share.</source>
        <translation>此模型位于与其他程序共用的 Hugging Face 缓存中。</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="60"/>
        <source>Only the cache&apos;s own program knows what still needs the file.</source>
        <translation>只有该缓存自己的程序知道还有什么需要此文件。</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="61"/>
        <source>Delete it with “hf cache rm”, or hide the cache in Settings.</source>
        <translation>请用“hf cache rm”将其删除，或在“设置”中隐藏该缓存。</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="75"/>
        <source>It belongs to LM Studio and will be missing there too.</source>
        <translation>它属于 LM Studio，删除后在那里也会消失。</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="77"/>
        <source>It belongs to llama.cpp&apos;s own programs and will be missing there too.</source>
        <translation>它属于 llama.cpp 自带的程序，删除后在那里也会消失。</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="79"/>
        <source>It is outside the models folder, in {folder}.</source>
        <translation>它位于模型文件夹之外的 {folder}。</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="82"/>
        <source>It is only a link. The file it points to stays.</source>
        <translation>它只是一个链接。它指向的文件会保留。</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="213"/>
        <source>{name} does not match its publisher&apos;s file on the Hub.</source>
        <translation>{name} 与其发布者在 Hub 上的文件不一致。</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="214"/>
        <source>Some of its bytes have changed, possibly because of a disk error.</source>
        <translation>其部分字节已改变，可能是磁盘错误所致。</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="215"/>
        <source>Delete it and download it again. If this happens twice, check the disk and memory.</source>
        <translation>请将其删除并重新下载。如果再次发生，请检查磁盘和内存。</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="221"/>
        <source>{name} changed while it was being read.</source>
        <translation>{name} 在读取过程中发生了变化。</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="222"/>
        <source>Another program is writing to it.</source>
        <translation>另一个程序正在写入它。</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="223"/>
        <source>Try again when that program has finished.</source>
        <translation>请在该程序完成后重试。</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="229"/>
        <source>{name} was read without errors.</source>
        <translation>已读取 {name}，没有错误。</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="230"/>
        <source>Descant did not download it, so there is nothing to compare it with.</source>
        <translation>它不是由 Descant 下载的，因此没有可比对的内容。</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="231"/>
        <source>Its SHA-256 is {sha256}. Compare it with the publisher&apos;s page.</source>
        <translation>其 SHA-256 为 {sha256}。请与发布者页面上的值比对。</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="15"/>
        <source>Fits on {count} GPUs</source>
        <translation>{count} 个 GPU 放得下</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="17"/>
        <location filename="../../app/ui/discover/rough.py" line="31"/>
        <source>Fits on the GPU</source>
        <translation>GPU 放得下</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="19"/>
        <source>Fits with 1 layer&apos;s experts on the CPU</source>
        <translation>放得下，其中 1 层的专家在 CPU 上</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="21"/>
        <source>Fits with {count} layers&apos; experts on the CPU</source>
        <translation>放得下，其中 {count} 层的专家在 CPU 上</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="23"/>
        <source>Fits with {count} of {layers} layers on the GPU</source>
        <translation>放得下，{layers} 层中有 {count} 层在 GPU 上</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="29"/>
        <source>Too large by {size}</source>
        <translation>超出 {size}</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="31"/>
        <source>Memory unknown</source>
        <translation>内存未知</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="46"/>
        <source>CPU only, less than 1 token/s</source>
        <translation>仅 CPU，不到 1 token/秒</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="49"/>
        <source>CPU only, about 1 token/s</source>
        <translation>仅 CPU，约 1 token/秒</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="50"/>
        <source>CPU only, about {speed} tokens/s</source>
        <translation>仅 CPU，约 {speed} token/秒</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="71"/>
        <source>random weights in the exact shape</source>
        <translation>形状完全相同的随机权重</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="78"/>
        <source>12 GB, so some experts are on the CPU</source>
        <translation>12 GB，因此部分专家在 CPU 上</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="79"/>
        <source>Mac mini with 16 GB</source>
        <translation>16 GB 的 Mac mini</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="84"/>
        <source>the experts of 25 layers are on the CPU</source>
        <translation>25 层的专家在 CPU 上</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="85"/>
        <source>most experts are on the CPU</source>
        <translation>大部分专家在 CPU 上</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="86"/>
        <source>with a Core i9-14900K, all experts on the CPU</source>
        <translation>搭配 Core i9-14900K，所有专家都在 CPU 上</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="87"/>
        <source>dual-channel DDR5, no GPU</source>
        <translation>双通道 DDR5，无 GPU</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="142"/>
        <source>{hardware}, which is similar</source>
        <translation>{hardware}（与你的硬件相近）</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="22"/>
        <source>This computer does not report how much memory it has.</source>
        <translation>此电脑未报告其内存大小。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="33"/>
        <source>1 of {layers} layers has its experts on the CPU. Otherwise, memory would be {size} short.</source>
        <translation>{layers} 层中有 1 层的专家在 CPU 上。否则内存会差 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="33"/>
        <source>{moved} of {layers} layers have their experts on the CPU. With one fewer, memory would be {size} short.</source>
        <translation>{layers} 层中有 {moved} 层的专家在 CPU 上。若少一层，内存会差 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="38"/>
        <source>The GPU can hold {on_gpu} of {layers} layers. The CPU runs the others.</source>
        <translation>GPU 可容纳 {layers} 层中的 {on_gpu} 层。其余各层由 CPU 运行。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="45"/>
        <source>There is no usable GPU.</source>
        <translation>没有可用的 GPU。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="53"/>
        <source>{name} may be hidden from llama.cpp by {setting}.</source>
        <translation>{name} 可能被 {setting} 对 llama.cpp 隐藏。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="58"/>
        <source>The GPU has too little free memory to be useful.</source>
        <translation>GPU 的可用显存太少，起不到作用。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="63"/>
        <source>It needs {size} more memory than is free.</source>
        <translation>所需内存比可用内存多 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="68"/>
        <source>It would fit with a context of {context:,} tokens.</source>
        <translation>上下文为 {context:,} token 时放得下。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="73"/>
        <source>With a context of {context:,} tokens, all layers would fit on the GPU.</source>
        <translation>上下文为 {context:,} token 时，GPU 放得下所有层。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="78"/>
        <source>The context is {context:,} tokens instead of {wanted:,} so that the model fits.</source>
        <translation>为了放得下模型，上下文为 {context:,} token，而不是 {wanted:,}。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="87"/>
        <source>{size} of memory stay free for the model that searches by meaning.</source>
        <translation>为按含义搜索的模型保留 {size} 内存。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="97"/>
        <source>Cache and compute memory of a {architecture} model are not known exactly, so these are upper bounds.</source>
        <translation>{architecture} 模型的缓存和计算所需内存无法准确得知，因此这些是上限值。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="105"/>
        <source>The speed is a cautious estimate because the speed of this memory is not known.</source>
        <translation>由于此内存的速度未知，所示速度为保守估算。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="110"/>
        <source>A context of {context:,} tokens fits without losing speed.</source>
        <translation>上下文为 {context:,} token 时放得下，且速度不受影响。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="115"/>
        <source>Prompts are read {size:,} tokens at a time, which fits in memory and is faster.</source>
        <translation>每次读取 {size:,} token 的提示词，内存放得下，速度也更快。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="120"/>
        <source>Prompts are read {size:,} tokens at a time. This takes less memory than one layer&apos;s experts, which are copied to the GPU less often.</source>
        <translation>每次读取 {size:,} token 的提示词。所需内存少于一层的专家，且专家复制到 GPU 的次数更少。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="131"/>
        <source>The KV cache uses {kind}, which saves {size} and is nearly as good.</source>
        <translation>KV 缓存使用 {kind}，可节省 {size}，质量几乎相同。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="138"/>
        <source>The model was trained for {trained:,} tokens. With {context:,}, its answers may become nonsense.</source>
        <translation>此模型的训练长度为 {trained:,} token。使用 {context:,} 时，回答可能会变得毫无意义。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="147"/>
        <source>Tight: only {size} stays free on {name}. Another program may make it fail.</source>
        <translation>余量很小：{name} 上只剩 {size} 可用。其他程序可能会导致失败。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="154"/>
        <source>Tight: only {size} stays free on the GPU. Another program may make it fail.</source>
        <translation>余量很小：GPU 上只剩 {size} 可用。其他程序可能会导致失败。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="159"/>
        <source>Tight: only {size} of the computer&apos;s memory stays free for other programs.</source>
        <translation>余量很小：电脑内存只剩 {size} 可供其他程序使用。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="166"/>
        <source>{name} is {size} short of memory.</source>
        <translation>{name} 的显存差 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="171"/>
        <source>The GPU is {size} short of memory.</source>
        <translation>GPU 的显存差 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="176"/>
        <source>The computer is {size} short of memory.</source>
        <translation>电脑的内存差 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="181"/>
        <source>It would fit with all layers on the GPU.</source>
        <translation>将所有层放在 GPU 上时放得下。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="186"/>
        <source>It would fit with the experts of {moved} layers on the CPU.</source>
        <translation>将 {moved} 层的专家放在 CPU 上时放得下。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="191"/>
        <source>It would fit with {layers} layers on the GPU.</source>
        <translation>将 {layers} 层放在 GPU 上时放得下。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="196"/>
        <source>It would fit on the CPU only.</source>
        <translation>仅使用 CPU 时放得下。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="201"/>
        <source>Use a smaller model or a smaller quantization, or close other programs.</source>
        <translation>请使用更小的模型或更小的量化版本，或关闭其他程序。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="206"/>
        <source>No layers are on the GPU, but it reads long prompts. The weights are copied to it for each batch.</source>
        <translation>GPU 上没有任何层，但由它读取长提示词。每批都会将权重复制到 GPU。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="211"/>
        <source>No single GPU can hold all layers, so they are split across {count} GPUs.</source>
        <translation>没有任何一个 GPU 能容纳所有层，因此将它们分配到 {count} 个 GPU 上。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="219"/>
        <source>Longer context</source>
        <translation>更长的上下文</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="224"/>
        <source>Faster</source>
        <translation>更快</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="229"/>
        <source>The layers are split across {count} GPUs as set.</source>
        <translation>各层按设置分布在 {count} 个 GPU 上。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="234"/>
        <source>The model fits on one graphics card, which writes at least as fast as several. The other cards stay free.</source>
        <translation>模型可放入一张显卡，其生成速度不低于多张显卡。其他显卡保持空闲。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="241"/>
        <source>The shares were set for {given} graphics cards and do not apply here: llama.cpp lists {count}.</source>
        <translation>这些份额是为 {given} 张显卡设置的，在此不适用：llama.cpp 列出 {count} 张。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="250"/>
        <source>Use all graphics cards</source>
        <translation>使用所有显卡</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="255"/>
        <source>Leave room for other apps</source>
        <translation>为其他应用留出空间</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="261"/>
        <source>{context:,} tokens instead of {now:,}, but writes about {percent}% slower.</source>
        <translation>{context:,} token，而不是 {now:,}，但生成速度约慢 {percent}%。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="267"/>
        <source>{context:,} tokens instead of {now:,}, at about the same speed.</source>
        <translation>{context:,} token，而不是 {now:,}，速度大致相同。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="272"/>
        <source>Writes about {percent}% faster with a context of {context:,} instead of {now:,} tokens.</source>
        <translation>生成速度约快 {percent}%，上下文为 {context:,} token，而不是 {now:,}。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="282"/>
        <source>Writes about {percent}% faster with a {kind} KV cache.</source>
        <translation>使用 {kind} KV 缓存，生成速度约快 {percent}%。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="287"/>
        <source>Uses {count} cards instead of one: reads long prompts about {percent}% faster and writes about as fast.</source>
        <translation>使用 {count} 张显卡而不是一张：读取长提示快约 {percent}%，生成速度大致相同。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="303"/>
        <source>{size} more stays free, with a context of {context:,} instead of {now:,} tokens, but it writes about {percent}% slower.</source>
        <translation>多保留 {size} 可用空间，上下文为 {context:,} token，而不是 {now:,}，但生成速度约慢 {percent}%。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="311"/>
        <source>{size} more stays free, with a context of {context:,} instead of {now:,} tokens.</source>
        <translation>多保留 {size} 可用空间，上下文为 {context:,} token，而不是 {now:,}。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="313"/>
        <source>{size} more stays free, but it writes about {percent}% slower.</source>
        <translation>多保留 {size} 可用空间，但生成速度约慢 {percent}%。</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="314"/>
        <source>{size} more stays free, at about the same speed.</source>
        <translation>多保留 {size} 可用空间，速度大致相同。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="88"/>
        <source>There is no schema{place}.</source>
        <translation>此处没有架构{place}。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="107"/>
        <source>The format “{format}”{place} is not known. Use “pattern”.</source>
        <translation>未知的格式“{format}”{place}。请使用“pattern”。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="113"/>
        <source>The regular expression “{pattern}”{place} cannot be enforced. It may not look ahead or behind.</source>
        <translation>正则表达式“{pattern}”{place}无法强制执行。它不能使用前瞻或后顾。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="117"/>
        <source>“$ref”{place} is below an “$id” that changes its meaning. Remove that “$id”.</source>
        <translation>“$ref”{place}位于改变其含义的“$id”之下。请删除该“$id”。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="120"/>
        <source>“$ref”{place} points outside of the schema: {reference}. Use “#/$defs/…”.</source>
        <translation>“$ref”{place}指向架构之外：{reference}。请使用“#/$defs/…”。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="126"/>
        <source>“$ref”{place} points to something that is not there: {reference}.</source>
        <translation>“$ref”{place}指向不存在的内容：{reference}。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="136"/>
        <source>“minProperties”{place} cannot be enforced: the model may write a name twice. Use “required”.</source>
        <translation>“minProperties”{place}无法强制执行：模型可能会重复书写同一名称。请使用“required”。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="149"/>
        <source>“$schema” names rules that are not known here. Use draft 2020-12 or draft 7.</source>
        <translation>“$schema”指定了此处未知的规则。请使用 draft 2020-12 或 draft 7。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="9"/>
        <source>Correct it, or leave it out.</source>
        <translation>请更正它，或将其去掉。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="34"/>
        <source>The JSON schema could not be read.</source>
        <translation>无法读取该 JSON 架构。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="49"/>
        <source>{first} There is one more such part.</source>
        <translation>{first}还有一处类似问题。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="51"/>
        <source>{first} There are {count} more such parts.</source>
        <translation>{first}还有 {count} 处类似问题。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="54"/>
        <source>The JSON schema cannot be enforced.</source>
        <translation>无法强制执行该 JSON 架构。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="56"/>
        <source>Change that part of the schema, or leave it out.</source>
        <translation>请修改架构的这一部分，或将其去掉。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/grammar.py" line="54"/>
        <source>“oneOf”{place} cannot be enforced, because a value may fit several of its schemas. Use “anyOf”.</source>
        <translation>“oneOf”{place}无法强制执行，因为一个值可能同时符合其中多个架构。请使用“anyOf”。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/grammar.py" line="59"/>
        <source>No value can fit it: {reason}.</source>
        <translation>没有任何值能符合它：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/grammar.py" line="61"/>
        <source>“patternProperties” cannot be enforced, because a name may match several of them: {patterns}.</source>
        <translation>“patternProperties”无法强制执行，因为一个名称可能匹配其中多个：{patterns}。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="58"/>
        <source>“{keyword}”{place} depends on what is written elsewhere, so it cannot be enforced word by word.</source>
        <translation>“{keyword}”{place}取决于别处所写的内容，因此无法逐词强制执行。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="60"/>
        <source>“{keyword}”{place} is not supported. Use “$ref”.</source>
        <translation>不支持“{keyword}”{place}。请使用“$ref”。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="63"/>
        <source>“not”{place} cannot be enforced. Say what is allowed, with “enum” for example.</source>
        <translation>“not”{place}无法强制执行。请说明允许的内容，例如使用“enum”。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="65"/>
        <source>“uniqueItems”{place} cannot be enforced: the model may repeat an item.</source>
        <translation>“uniqueItems”{place}无法强制执行：模型可能会重复某一项。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="67"/>
        <source>“propertyNames”{place} cannot be enforced. Use “patternProperties”.</source>
        <translation>“propertyNames”{place}无法强制执行。请使用“patternProperties”。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="74"/>
        <source> in {where}</source>
        <translation>（位于 {where}）</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="22"/>
        <source>It is longer than {count} characters.</source>
        <translation>它超过 {count} 个字符。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="27"/>
        <source>Line {line}, column {column}: {reason}.</source>
        <translation>第 {line} 行，第 {column} 列：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="30"/>
        <source>It is nested too deeply, or a number in it is too long.</source>
        <translation>它嵌套过深，或其中的某个数字过长。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="32"/>
        <location filename="../../app/tools/mcp/config.py" line="266"/>
        <source>It is not a JSON object.</source>
        <translation>它不是 JSON 对象。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="41"/>
        <source>The name “{name}” is in one object twice.</source>
        <translation>名称“{name}”在同一对象中出现了两次。</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="46"/>
        <source>{name} is not a number of JSON.</source>
        <translation>{name} 不是 JSON 数字。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="118"/>
        <source>Only addresses with http or https, without a name before @, can be opened.</source>
        <translation>只能打开以 http 或 https 开头、且 @ 之前没有用户名的地址。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="124"/>
        <source>It is not a valid address.</source>
        <translation>这不是有效的地址。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="126"/>
        <source>It names no host.</source>
        <translation>其中没有主机名。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="130"/>
        <source>Only the ports 80 and 443 can be used.</source>
        <translation>只能使用端口 80 和 443。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="146"/>
        <location filename="../../app/tools/browser/addresses.py" line="148"/>
        <source>The host {host} was not found.</source>
        <translation>找不到主机 {host}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="150"/>
        <source>It leads into a private network or to this computer.</source>
        <translation>它指向专用网络或本机。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="160"/>
        <source>The address {address} cannot be opened. {why}</source>
        <translation>无法打开地址 {address}。{why}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="74"/>
        <source>The server takes too long.</source>
        <translation>服务器响应太慢。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="148"/>
        <source>The certificate of {host} is not valid: {reason}.</source>
        <translation>{host} 的证书无效：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="153"/>
        <source>No private connection to {host} is possible.</source>
        <translation>无法与 {host} 建立加密连接。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="162"/>
        <source>The proxy {proxy} cannot be used: only HTTP and SOCKS5 proxies can.</source>
        <translation>无法使用代理 {proxy}：只能使用 HTTP 和 SOCKS5 代理。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="167"/>
        <source>The proxy {proxy} was not found.</source>
        <translation>未找到代理 {proxy}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="176"/>
        <source>The proxy {proxy} does not answer.</source>
        <translation>代理 {proxy} 没有响应。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="179"/>
        <source>The proxy {proxy} refuses the connection.</source>
        <translation>代理 {proxy} 拒绝连接。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="231"/>
        <source>{host} does not answer.</source>
        <translation>{host} 没有响应。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="16"/>
        <source>Try another page.</source>
        <translation>请尝试其他网页。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="32"/>
        <location filename="../../app/tools/mcp/errors.py" line="82"/>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="40"/>
        <source>Descant stays offline, as the settings say.</source>
        <translation>按照设置，Descant 保持离线。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="41"/>
        <source>Turn that off, under Network in the settings.</source>
        <translation>请在设置的“网络”中关闭该选项。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="145"/>
        <source>The server redirects too often.</source>
        <translation>服务器重定向次数过多。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="161"/>
        <source>The answer of {host} is broken off or malformed.</source>
        <translation>{host} 的响应中断或格式有误。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="176"/>
        <source>The server answers {status} ({reason}) for {address}.</source>
        <translation>服务器对 {address} 返回 {status}（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="192"/>
        <source>The server redirects to something that is no address.</source>
        <translation>服务器重定向到的不是有效地址。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="210"/>
        <source>The server compresses in a way that was not asked for.</source>
        <translation>服务器使用了未请求的压缩方式。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="219"/>
        <source>The page is larger than {most} MB.</source>
        <translation>网页大于 {most} MB。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/pages.py" line="189"/>
        <source>It is no text, but {kind}.</source>
        <translation>这不是文本，而是 {kind}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/pages.py" line="194"/>
        <source>There is no text on the page; it may need scripts, which are not run.</source>
        <translation>网页上没有文本；它可能需要脚本，而脚本不会被执行。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/pages.py" line="197"/>
        <source>The page could not be read. {why}</source>
        <translation>无法读取网页。{why}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="73"/>
        <source>There is no address of SearXNG in the settings.</source>
        <translation>设置中没有 SearXNG 的地址。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="73"/>
        <source>The user can set it, under Network.</source>
        <translation>可在“网络”中设置。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="84"/>
        <source>There is no key for {service} in the settings.</source>
        <translation>设置中没有 {service} 的密钥。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="85"/>
        <source>The user can set one, under Network.</source>
        <translation>可在“网络”中设置密钥。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/metasearch.py" line="57"/>
        <source>The process that searches could not be started.</source>
        <translation>无法启动搜索进程。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/metasearch.py" line="73"/>
        <source>No search engine gave results. {why}</source>
        <translation>没有搜索引擎返回结果。{why}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/metasearch.py" line="75"/>
        <source>It gave no answer in time.</source>
        <translation>未在规定时间内返回结果。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="67"/>
        <source>Nothing was found.</source>
        <translation>没有找到任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="67"/>
        <source>Try other words.</source>
        <translation>请尝试其他词语。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="73"/>
        <source>{name} could not be asked. {why}</source>
        <translation>无法向 {name} 查询。{why}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="73"/>
        <location filename="../../app/ui/services/login/windows.py" line="64"/>
        <location filename="../../app/ui/services/login/windows.py" line="73"/>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/services.py" line="100"/>
        <source>Its answer is not what was expected.</source>
        <translation>返回的内容不符合预期。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/services.py" line="104"/>
        <source>It does not accept the key, or does not answer in JSON.</source>
        <translation>密钥未被接受，或未以 JSON 返回结果。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/session.py" line="130"/>
        <source>Nothing can be opened: {reason}</source>
        <translation>无法打开任何内容：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/session.py" line="132"/>
        <source>Read on in a page that is already loaded: {title}</source>
        <translation>继续阅读已加载的网页：{title}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/session.py" line="133"/>
        <source>Fetch this page from the web: {address}</source>
        <translation>从网络获取此网页：{address}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/tool.py" line="46"/>
        <source>Search the web for “{query}”. {service} gets these words.</source>
        <translation>在网络上搜索“{query}”。{service} 会收到这些词语。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/tool.py" line="47"/>
        <source>Search the web for “{query}”. {service} gets these words, and if it does not answer, one after another of these: {others}.</source>
        <translation>在网络上搜索“{query}”。这些词会发送给 {service};如果它没有应答,则依次发送给:{others}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/tool.py" line="101"/>
        <source>Look for “{pattern}” in a page that is already loaded.</source>
        <translation>在已加载的网页中查找“{pattern}”。</translation>
    </message>
    <message>
        <location filename="../../app/tools/command.py" line="42"/>
        <source>Run {command} on this computer.</source>
        <translation>在这台电脑上运行 {command}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/consent.py" line="15"/>
        <source>Its definition has changed since you allowed it.</source>
        <translation>自您允许以来，它的定义已更改。</translation>
    </message>
    <message>
        <location filename="../../app/tools/consent.py" line="114"/>
        <source>This chat has read private data with {tool}, and this call can send data elsewhere.</source>
        <translation>此聊天已通过 {tool} 读取了私人数据，而此调用可能会把数据发送到别处。</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="83"/>
        <source>A name has up to 64 letters, digits, _ and -, begins with a letter, and is not read_result.</source>
        <translation>名称最多 64 个字母、数字、_ 和 -，以字母开头，且不能是 read_result。</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="86"/>
        <source>It has no command.</source>
        <translation>它没有命令。</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="88"/>
        <source>Its command contains a NUL character.</source>
        <translation>它的命令包含 NUL 字符。</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="90"/>
        <source>Its timeout must be between 0 and {most} seconds.</source>
        <translation>它的超时必须在 0 到 {most} 秒之间。</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="92"/>
        <source>Its parameters are not a JSON schema of type object.</source>
        <translation>它的参数不是 object 类型的 JSON 模式。</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="125"/>
        <source>The file is larger than a megabyte.</source>
        <translation>文件大于 1 MB。</translation>
    </message>
    <message>
        <location filename="../../app/tools/earlier_messages.py" line="65"/>
        <source>Search earlier messages of this chat.</source>
        <translation>搜索此对话中较早的消息。</translation>
    </message>
    <message>
        <location filename="../../app/tools/errors.py" line="8"/>
        <source>Correct its definition and try again.</source>
        <translation>请更正其定义后重试。</translation>
    </message>
    <message>
        <location filename="../../app/tools/errors.py" line="23"/>
        <source>The function {name} cannot be used.</source>
        <translation>无法使用函数 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="162"/>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="273"/>
        <source>A value is needed.</source>
        <translation>需要填写一个值。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="176"/>
        <source>Choose at least {least}.</source>
        <translation>请至少选择 {least} 项。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="178"/>
        <source>Choose at most {most}.</source>
        <translation>最多选择 {most} 项。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="187"/>
        <source>This is not a whole number.</source>
        <translation>这不是整数。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="187"/>
        <source>This is not a number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="199"/>
        <source>Write the date like {example}.</source>
        <translation>请按此格式填写日期：{example}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="201"/>
        <source>Write date and time like {example}.</source>
        <translation>请按此格式填写日期和时间：{example}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="203"/>
        <source>This is not an e-mail address.</source>
        <translation>这不是电子邮件地址。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="205"/>
        <source>This is not an address such as {example}.</source>
        <translation>这不是形如 {example} 的地址。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="226"/>
        <source>Write at least {least} characters.</source>
        <translation>请至少填写 {least} 个字符。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="228"/>
        <source>Write at most {most} characters.</source>
        <translation>最多填写 {most} 个字符。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="231"/>
        <source>The least is {least}.</source>
        <translation>最小值为 {least}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="233"/>
        <source>The most is {most}.</source>
        <translation>最大值为 {most}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="120"/>
        <source>The file is larger than ten megabytes.</source>
        <translation>文件大于 10 MB。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="124"/>
        <source>It is not text.</source>
        <translation>它不是文本。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="132"/>
        <source>It has neither “mcpServers” nor “servers”.</source>
        <translation>其中既没有“mcpServers”，也没有“servers”。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="160"/>
        <source>Its name is empty, or longer than {most} characters.</source>
        <translation>它的名称为空，或超过 {most} 个字符。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="171"/>
        <source>It needs either “command” or “url”.</source>
        <translation>它需要“command”或“url”中的一个。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="173"/>
        <source>“sse” is the transport of 2024, which is not supported; use its address for “http”.</source>
        <translation>“sse”是 2024 年的传输方式，不受支持；请使用其“http”地址。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="175"/>
        <source>Its “type” {type} does not fit.</source>
        <translation>它的“type” {type} 不合适。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="177"/>
        <source>Its address begins neither with https:// nor with http://.</source>
        <translation>它的地址既不以 https:// 开头，也不以 http:// 开头。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="179"/>
        <source>It contains a NUL character.</source>
        <translation>它包含 NUL 字符。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="240"/>
        <source>Its ${{{variable}}} is known to the program that it was written for alone.</source>
        <translation>只有它所针对的程序才知道 ${{{variable}}}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="247"/>
        <source>The environment variable {name} is not set.</source>
        <translation>未设置环境变量 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="12"/>
        <source>Install it, or give the full path of the command.</source>
        <translation>请安装它，或填写命令的完整路径。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="13"/>
        <source>Check its command in the list of MCP servers.</source>
        <translation>请在 MCP 服务器列表中检查它的命令。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="14"/>
        <source>Check the address and the network, then connect again.</source>
        <translation>请检查地址和网络，然后重新连接。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="15"/>
        <source>Check its address and its headers in the list of MCP servers.</source>
        <translation>请在 MCP 服务器列表中检查它的地址和标头。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="16"/>
        <source>Connect it in the list of MCP servers.</source>
        <translation>请在 MCP 服务器列表中连接它。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="17"/>
        <source>Try again; what it has printed may say what it waits for.</source>
        <translation>请重试；它的输出可能会说明它在等待什么。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="18"/>
        <source>Connect it in the list of MCP servers once its cause is found.</source>
        <translation>找到原因后，请在 MCP 服务器列表中连接它。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="19"/>
        <source>Correct its configuration and connect again.</source>
        <translation>请更正它的配置并重新连接。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="20"/>
        <source>Try again, or ask for something else.</source>
        <translation>请重试，或换一个请求。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="21"/>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="24"/>
        <source>What it has printed may say more.</source>
        <translation>它的输出可能会提供更多信息。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="25"/>
        <source>Correct the file and try again.</source>
        <translation>请更正该文件后重试。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="29"/>
        <source>Its parameters are not an object.</source>
        <translation>它的参数不是对象。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="30"/>
        <source>The list of its parameters is not an object.</source>
        <translation>它的参数列表不是对象。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="31"/>
        <source>Its parameters refer to a part that does not exist.</source>
        <translation>它的参数引用了不存在的部分。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="32"/>
        <source>Its name is too long.</source>
        <translation>它的名称太长。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="33"/>
        <source>Its description is not that of a tool.</source>
        <translation>它的描述不是工具的描述。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="50"/>
        <source>The MCP server {name} could not be used.</source>
        <translation>无法使用 MCP 服务器 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="66"/>
        <source>The MCP servers in {file} cannot be read.</source>
        <translation>无法读取 {file} 中的 MCP 服务器。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="71"/>
        <location filename="../../app/ui/settings/function_faults.py" line="80"/>
        <source>Its command {detail} was not found.</source>
        <translation>未找到它的命令 {detail}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="72"/>
        <source>It could not be started: {detail}.</source>
        <translation>无法启动它：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="73"/>
        <source>Nothing answers at its address: {detail}.</source>
        <translation>它的地址没有响应：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="74"/>
        <source>It refused the connection: {detail}.</source>
        <translation>它拒绝了连接：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="75"/>
        <source>It asks you to sign in: {detail}.</source>
        <translation>它要求您登录：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="76"/>
        <source>It did not answer within {detail} seconds.</source>
        <translation>它在 {detail} 秒内没有响应。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="77"/>
        <source>It has ended: {detail}.</source>
        <translation>它已结束：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="78"/>
        <source>It was ended, because it wrote far too much: {detail}.</source>
        <translation>它已被终止，因为它写得太多：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="79"/>
        <source>It does not speak MCP as it must: {detail}.</source>
        <translation>它没有按要求使用 MCP 协议：{detail}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="80"/>
        <source>It answered with an error: {detail}</source>
        <translation>它返回了错误：{detail}</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="84"/>
        <source>It has ended {detail} times in a few minutes, so it is not started again by itself.</source>
        <translation>它在几分钟内结束了 {detail} 次，因此不再自动启动。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/secrets.py" line="58"/>
        <source>The value of {name} is not in the system&apos;s store of secrets. Enter it again.</source>
        <translation>系统的密钥存储中没有 {name} 的值。请重新输入。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/tool.py" line="99"/>
        <source>Call {tool} of the MCP server {server} at {url}.</source>
        <translation>调用 MCP 服务器 {server}（{url}）的 {tool}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/tool.py" line="103"/>
        <source>Call {tool} of the MCP server {server} on this computer: {command}</source>
        <translation>调用这台电脑上 MCP 服务器 {server} 的 {tool}：{command}</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/component.py" line="141"/>
        <source>{name} is missing.</source>
        <translation>缺少 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/component.py" line="155"/>
        <location filename="../../app/tools/python/component.py" line="189"/>
        <source>{name} does not belong to it.</source>
        <translation>{name} 不属于其中。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/component.py" line="158"/>
        <source>{name} is missing or was changed.</source>
        <translation>{name} 缺失或已被更改。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="22"/>
        <source>Python for the model is not installed.</source>
        <translation>未安装供模型使用的 Python。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="24"/>
        <source>Install it in Settings, under Chats, or with “descant python install”.</source>
        <translation>请在设置的“对话”中安装，或使用“descant python install”。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="39"/>
        <source>Python for the model cannot be used: {folder}</source>
        <translation>无法使用供模型使用的 Python：{folder}</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="41"/>
        <source>Remove it in Settings, under Chats, or with “descant python remove”, then install it again.</source>
        <translation>请在设置的“对话”中移除它，或使用“descant python remove”，然后重新安装。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="52"/>
        <source>Python for the model did not start.</source>
        <translation>供模型使用的 Python 未能启动。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="54"/>
        <source>Try again. “descant python check” tells whether its files are as they were made.</source>
        <translation>请重试。“descant python check”会说明其文件是否未被更改。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="65"/>
        <source>No address for Python is set.</source>
        <translation>未设置 Python 的地址。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="67"/>
        <source>Enter the address of a signed list in Settings, under Network, or install it from a file.</source>
        <translation>请在设置的“网络”中填写已签名列表的地址，或从文件安装。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="82"/>
        <source>The list has no Python for this computer.</source>
        <translation>列表中没有适用于此电脑的 Python。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="83"/>
        <source>This is {platform}.</source>
        <translation>此电脑是 {platform}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="84"/>
        <source>Deno, which runs it, exists for Linux, macOS and Windows on common processors.</source>
        <translation>运行它的 Deno 支持常见处理器上的 Linux、macOS 和 Windows。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="102"/>
        <source>{name} is not Python for the model, or is damaged.</source>
        <translation>{name} 不是供模型使用的 Python，或已损坏。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="104"/>
        <source>Nothing was changed. Get the file again.</source>
        <translation>未做任何更改。请重新获取该文件。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="115"/>
        <source>No signed list names {name}.</source>
        <translation>没有已签名的列表包含 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="116"/>
        <source>Descant cannot tell who made it.</source>
        <translation>Descant 无法确定它由谁制作。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="117"/>
        <source>Install it only if you trust where it comes from.</source>
        <translation>只有在信任其来源时才安装。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="58"/>
        <source>Python for the model runs behind Deno&apos;s permissions and bubblewrap.</source>
        <translation>供模型使用的 Python 在 Deno 权限和 bubblewrap 的保护下运行。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="60"/>
        <source>Python for the model runs behind Deno&apos;s permissions alone. {reason}</source>
        <translation>供模型使用的 Python 仅在 Deno 权限的保护下运行。{reason}</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="83"/>
        <source>bubblewrap exists for Linux only.</source>
        <translation>bubblewrap 仅适用于 Linux。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="86"/>
        <source>bubblewrap (bwrap) is not installed.</source>
        <translation>未安装 bubblewrap (bwrap)。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="100"/>
        <source>bubblewrap is not allowed here: {reason}.</source>
        <translation>此处不允许使用 bubblewrap：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="102"/>
        <source>bubblewrap cannot be run: {reason}.</source>
        <translation>无法运行 bubblewrap：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/session.py" line="199"/>
        <source>It took longer than {seconds} seconds.</source>
        <translation>耗时超过 {seconds} 秒。</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/session.py" line="204"/>
        <source>It ended at once: {reason}</source>
        <translation>它立即结束了：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/tool.py" line="58"/>
        <source>Run this code in a sandbox, without the network and without your files.</source>
        <translation>在沙盒中运行此代码，没有网络，也无法访问您的文件。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_finder.py" line="42"/>
        <source>Search chats</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="224"/>
        <source>{title}, answering</source>
        <translation>{title}，正在回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="226"/>
        <source>{title}, selected</source>
        <translation>{title}，已选择</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="296"/>
        <source>Folder name</source>
        <translation>文件夹名称</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="296"/>
        <source>Chat title</source>
        <translation>对话标题</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="74"/>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="75"/>
        <source>Editing an earlier question · Esc cancels</source>
        <translation>正在编辑之前的问题 · 按 Esc 取消</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="75"/>
        <source>Cancel editing</source>
        <translation>取消编辑</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="162"/>
        <source>You can send it when this answer is finished.</source>
        <translation>此回答完成后即可发送。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="283"/>
        <source>Drop the files to attach them</source>
        <translation>松开以附加文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="284"/>
        <source>Write a message</source>
        <translation>输入消息</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="42"/>
        <location filename="../../app/ui/chat/file_link.py" line="62"/>
        <location filename="../../app/ui/shell/window.py" line="247"/>
        <source>Attach files</source>
        <translation>附加文件</translation>
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
        <translation>系统提示词</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="45"/>
        <location filename="../../app/ui/chat/web_link.py" line="60"/>
        <source>The web: off in this chat</source>
        <translation>网络：在此对话中已关闭</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="48"/>
        <source>Tools</source>
        <translation>工具</translation>
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
        <translation>立即回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="53"/>
        <source>Stop thinking and answer now</source>
        <translation>停止思考并立即回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="56"/>
        <location filename="../../app/ui/markdown/group_buttons.py" line="116"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="60"/>
        <source>Send after this answer</source>
        <translation>在此回答之后发送</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="141"/>
        <source>How long the model thinks before it answers</source>
        <translation>模型在回答前思考多久</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="154"/>
        <location filename="../../app/ui/chat/composer_row.py" line="158"/>
        <source>Effort: {effort}</source>
        <translation>推理强度：{effort}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="168"/>
        <source>{used} of {total} tokens</source>
        <translation>已用 {used} / {total} token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="170"/>
        <source>The context length is shown once a model is loaded</source>
        <translation>加载模型后显示上下文长度</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="174"/>
        <source>Context: {words}</source>
        <translation>上下文：{words}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="189"/>
        <location filename="../../app/ui/chat/composer_row.py" line="206"/>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="209"/>
        <source>Send ({keys})</source>
        <translation>发送（{keys}）</translation>
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
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="215"/>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="113"/>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="215"/>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="230"/>
        <source>Instructions: {tokens}</source>
        <translation>指令：{tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="232"/>
        <source>Documents: {tokens}</source>
        <translation>文档：{tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="234"/>
        <source>Earlier messages: {tokens}</source>
        <translation>较早的消息：{tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="235"/>
        <source>Last question: {tokens}</source>
        <translation>上一个问题：{tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="236"/>
        <source>Last answer: {tokens}</source>
        <translation>上一个回答：{tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="238"/>
        <source>of which reasoning, not kept: {tokens}</source>
        <translation>其中不保留的推理：{tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="240"/>
        <source>At this pace, more than {count} questions still fit.</source>
        <translation>照此速度，还能容纳 {count} 个以上的问题。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="242"/>
        <source>At this pace, about {count} more questions fit.</source>
        <translation>照此速度，大约还能容纳 {count} 个问题。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="244"/>
        <source>At this pace, it is full with the next question.</source>
        <translation>照此速度，下一个问题就会占满上下文。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="254"/>
        <source>answers quickly</source>
        <translation>快速回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="256"/>
        <source>thinks a little</source>
        <translation>稍作思考</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="258"/>
        <source>thinks longer, for hard questions</source>
        <translation>思考更久，适合难题</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="264"/>
        <source>Enter sends, Shift+Enter adds a new line</source>
        <translation>Enter 发送，Shift+Enter 换行</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="266"/>
        <source>Ctrl+Enter sends, Enter adds a new line</source>
        <translation>Ctrl+Enter 发送，Enter 换行</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/copying.py" line="19"/>
        <location filename="../../app/ui/chat/file_chips.py" line="136"/>
        <location filename="../../app/ui/chat/folder_link.py" line="135"/>
        <source>Attached: {name}</source>
        <translation>附件：{name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/copying.py" line="20"/>
        <location filename="../../app/ui/chat/search_results.py" line="41"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="56"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="124"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="49"/>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/deletion.py" line="24"/>
        <source>“{title}” is in the bin</source>
        <translation>“{title}”已移入回收站</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/deletion.py" line="26"/>
        <source>{count} chat is in the bin</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats are in the bin</extracomment>
        <translation>
            <numerusform>{count} 个对话已移入回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/deletion.py" line="26"/>
        <source>{count} chats are in the bin</source>
        <extracomment>For all numbers but one. For one: {count} chat is in the bin</extracomment>
        <translation>
            <numerusform>{count} 个对话已移入回收站</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/deletion.py" line="29"/>
        <location filename="../../app/ui/chat/queue_link.py" line="97"/>
        <location filename="../../app/ui/settings/entries.py" line="167"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="63"/>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="67"/>
        <location filename="../../app/ui/chat/file_wording.py" line="13"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="108"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="84"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="113"/>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/document_window.py" line="155"/>
        <source>{count} character</source>
        <extracomment>Only for exactly one. For other numbers: {count} characters</extracomment>
        <translation>
            <numerusform>{count} 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/document_window.py" line="155"/>
        <source>{count} characters</source>
        <extracomment>For all numbers but one. For one: {count} character</extracomment>
        <translation>
            <numerusform>{count} 个字符</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="167"/>
        <source>These files are too long to be given whole. Their passages were searched for the words of the question, and the model got the ones that fit best.</source>
        <translation>这些文件过长，无法完整提供。系统按问题中的词语搜索了其中的段落，并将最匹配的段落提供给模型。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="172"/>
        <source>The folders of this chat were searched for the question, and the model got the passages that fit best.</source>
        <translation>已针对该问题搜索此聊天的文件夹，模型得到了最相符的段落。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="176"/>
        <source>Passages from attached files</source>
        <translation>附加文件中的段落</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="181"/>
        <source>The messages that are left out were searched for the words of the question, and the model got the pieces that fit best.</source>
        <translation>已按问题中的词语检索被略去的消息，模型得到了最相符的片段。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="185"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="59"/>
        <source>Your message</source>
        <translation>你的消息</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="185"/>
        <location filename="../../app/ui/chat/search_results.py" line="43"/>
        <location filename="../../app/ui/chat/turns/answer_view.py" line="401"/>
        <location filename="../../app/ui/markdown/view.py" line="134"/>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="186"/>
        <source>From earlier messages</source>
        <translation>来自较早的消息</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/effort_notice.py" line="47"/>
        <source>With another effort the model reads this chat again: about {seconds}.</source>
        <translation>更改推理强度后，模型会重新读取此对话：约 {seconds}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/effort_notice.py" line="50"/>
        <source>Back to {effort}</source>
        <translation>恢复为 {effort}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="75"/>
        <source>Try the built-in model</source>
        <translation>试试内置模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="76"/>
        <source>Included with Descant (32 MB). It knows about Descant, can do simple arithmetic, and answers right away.</source>
        <translation>随 Descant 附带（32 MB）。它了解 Descant，会做简单的算术，并能立即回答。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="80"/>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="83"/>
        <source>Get gpt-oss-20b</source>
        <translation>获取 gpt-oss-20b</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="84"/>
        <source>OpenAI&apos;s open reasoning model, {size} from the Hugging Face Hub.</source>
        <translation>OpenAI 的开放推理模型，从 Hugging Face Hub 下载，大小为 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="85"/>
        <source>Find it in Discover</source>
        <translation>在“发现”中查找</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="87"/>
        <location filename="../../app/ui/chat/model_picker.py" line="50"/>
        <location filename="../../app/ui/shell/window.py" line="231"/>
        <source>Open a GGUF file…</source>
        <translation>打开 GGUF 文件…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="96"/>
        <source>First, pick a model</source>
        <translation>首先，选择一个模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="103"/>
        <source>{size}. {fit}.</source>
        <translation>{size}。{fit}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="122"/>
        <source>What would you like to know?</source>
        <translation>你想了解什么？</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="105"/>
        <location filename="../../app/ui/chat/turns/question_files.py" line="37"/>
        <source>Show the text that was taken from it</source>
        <translation>显示从中提取的文本</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="107"/>
        <source>It is too long to be given whole: the passages that fit your question are given.</source>
        <translation>文件过长，无法完整提供：将提供与您的问题匹配的段落。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="122"/>
        <location filename="../../app/ui/chat/folder_chips.py" line="70"/>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="143"/>
        <source>{name} · reading…</source>
        <translation>{name} · 正在读取…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="145"/>
        <source>{file} · will be searched</source>
        <translation>{file} · 将被搜索</translation>
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
        <translation>代码</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="16"/>
        <source>Table</source>
        <translation>表格</translation>
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
        <translation>Word 文档</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="19"/>
        <source>Presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="20"/>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="21"/>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="22"/>
        <source>Book</source>
        <translation>图书</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="23"/>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="25"/>
        <location filename="../../app/ui/my_models/details.py" line="289"/>
        <location filename="../../app/ui/my_models/details.py" line="299"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="31"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="39"/>
        <location filename="../../app/ui/services/tool_costs.py" line="99"/>
        <source>{count} token</source>
        <extracomment>Only for exactly one. For other numbers: {count} tokens</extracomment>
        <translation>
            <numerusform>{count} token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="31"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="39"/>
        <location filename="../../app/ui/services/tool_costs.py" line="99"/>
        <source>{count} tokens</source>
        <extracomment>For all numbers but one. For one: {count} token</extracomment>
        <translation>
            <numerusform>{count} token</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="33"/>
        <location filename="../../app/ui/services/tool_costs.py" line="100"/>
        <source>about {count} tokens</source>
        <translation>约 {count} 个 token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="47"/>
        <source>Part {number}</source>
        <translation>第 {number} 部分</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="58"/>
        <source>Line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="66"/>
        <source>The file states no encoding and is not UTF-8; it was read as {name}.</source>
        <translation>文件未声明编码且不是 UTF-8，已按 {name} 读取。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="69"/>
        <source>{count} page has no text.</source>
        <extracomment>Only for exactly one. For other numbers: {count} pages have no text.</extracomment>
        <translation>
            <numerusform>{count} 页没有文字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="69"/>
        <source>{count} pages have no text.</source>
        <extracomment>For all numbers but one. For one: {count} page has no text.</extracomment>
        <translation>
            <numerusform>{count} 页没有文字。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="71"/>
        <source>Not read: {names}</source>
        <translation>未读取：{names}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="77"/>
        <source>Slide {number}</source>
        <translation>第 {number} 张幻灯片</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="78"/>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_chips.py" line="47"/>
        <source>{name} · {state}</source>
        <translation>{name} · {state}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_chips.py" line="67"/>
        <source>For each question the passages that fit are searched in this folder.</source>
        <translation>对每个问题，都会在此文件夹中搜索相符的段落。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_link.py" line="93"/>
        <source>Attach a folder…</source>
        <translation>附加文件夹…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_link.py" line="94"/>
        <source>Folders…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_link.py" line="98"/>
        <source>Attach a folder</source>
        <translation>附加文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="29"/>
        <source>reading {done} of {total}</source>
        <translation>正在读取 {done}/{total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="31"/>
        <source>waits for power</source>
        <translation>等待接通电源</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="33"/>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="35"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="44"/>
        <source>Waits to be read.</source>
        <translation>等待读取。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="50"/>
        <source>Reading {done} of {total}: {name}</source>
        <translation>正在读取 {done}/{total}：{name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="50"/>
        <source>Looking at the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="53"/>
        <source>The computer runs on battery. Files are read when it is plugged in.</source>
        <translation>电脑正在使用电池。接通电源后会读取文件。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="55"/>
        <source>Paused. Changes are not read; what was read is searched.</source>
        <translation>已暂停。不读取更改；已读取的内容仍可搜索。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="57"/>
        <source>The folder cannot be read.</source>
        <translation>无法读取该文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="59"/>
        <source>All files are read. Changes are read as they happen.</source>
        <translation>所有文件均已读取。更改会随时读取。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="65"/>
        <source>{count} passage</source>
        <extracomment>Only for exactly one. For other numbers: {count} passages</extracomment>
        <translation>
            <numerusform>{count} 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="65"/>
        <source>{count} passages</source>
        <extracomment>For all numbers but one. For one: {count} passage</extracomment>
        <translation>
            <numerusform>{count} 段</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="67"/>
        <source>{done} of them by meaning</source>
        <translation>其中 {done} 段可按含义搜索</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="76"/>
        <source>Passages are searched by their words alone. A model for embeddings, chosen in Settings under Models, also finds those that say the same in other words.</source>
        <translation>仅按词语搜索段落。在“设置”的“模型”中选择一个嵌入模型后，还能找到用其他词语表达相同意思的段落。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="81"/>
        <source>Passages are searched by their words and by meaning.</source>
        <translation>按词语和含义搜索段落。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="83"/>
        <source>Passages are searched by their words and by meaning. The model takes {memory} of memory.</source>
        <translation>按词语和含义搜索段落。模型占用 {memory} 内存。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="88"/>
        <location filename="../../app/ui/chat/queue_list.py" line="351"/>
        <source>{count} file</source>
        <extracomment>Only for exactly one. For other numbers: {count} files</extracomment>
        <translation>
            <numerusform>{count} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="88"/>
        <location filename="../../app/ui/chat/queue_list.py" line="351"/>
        <source>{count} files</source>
        <extracomment>For all numbers but one. For one: {count} file</extracomment>
        <translation>
            <numerusform>{count} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="96"/>
        <source>{count} file is over the limits.</source>
        <extracomment>Only for exactly one. For other numbers: {count} files are over the limits.</extracomment>
        <translation>
            <numerusform>{count} 个文件超出限制。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="96"/>
        <source>{count} files are over the limits.</source>
        <extracomment>For all numbers but one. For one: {count} file is over the limits.</extracomment>
        <translation>
            <numerusform>{count} 个文件超出限制。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="98"/>
        <source>{count} link out of the folder.</source>
        <extracomment>Only for exactly one. For other numbers: {count} links out of the folder.</extracomment>
        <translation>
            <numerusform>{count} 个链接指向文件夹之外。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="98"/>
        <source>{count} links out of the folder.</source>
        <extracomment>For all numbers but one. For one: {count} link out of the folder.</extracomment>
        <translation>
            <numerusform>{count} 个链接指向文件夹之外。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="100"/>
        <source>{count} file may not be read.</source>
        <extracomment>Only for exactly one. For other numbers: {count} files may not be read.</extracomment>
        <translation>
            <numerusform>{count} 个文件无权读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="100"/>
        <source>{count} files may not be read.</source>
        <extracomment>For all numbers but one. For one: {count} file may not be read.</extracomment>
        <translation>
            <numerusform>{count} 个文件无权读取。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="102"/>
        <source>The index is full: not all files were read.</source>
        <translation>索引已满：并非所有文件都已读取。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="69"/>
        <location filename="../../app/ui/shell/rest.py" line="129"/>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="73"/>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="75"/>
        <location filename="../../app/ui/chat/folders_window.py" line="168"/>
        <location filename="../../app/ui/downloads/panel.py" line="260"/>
        <source>Find a model</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="80"/>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="82"/>
        <source>There are no folders yet.</source>
        <translation>还没有文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="100"/>
        <source>The files of these folders are read in the background and searched for the questions of the chats that use them. They stay on this computer.</source>
        <translation>这些文件夹中的文件会在后台读取，并为使用它们的聊天中的问题进行搜索。文件始终保留在这台电脑上。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="180"/>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="212"/>
        <location filename="../../app/ui/settings/functions_window.py" line="128"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="157"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="102"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="116"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="220"/>
        <source>Read so far</source>
        <translation>已读取</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="222"/>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="224"/>
        <source>Look at the content of all files again, and try again those that could not be read</source>
        <translation>重新检查所有文件的内容，并重试无法读取的文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="226"/>
        <source>Read on battery</source>
        <translation>使用电池时也读取</translation>
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
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="274"/>
        <source>Remove from this chat</source>
        <translation>从此聊天中移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="274"/>
        <source>Use in this chat</source>
        <translation>在此聊天中使用</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="275"/>
        <source>Read on</source>
        <translation>继续读取</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="275"/>
        <location filename="../../app/ui/discover/file_row.py" line="95"/>
        <location filename="../../app/ui/discover/file_row.py" line="359"/>
        <location filename="../../app/ui/downloads/row.py" line="60"/>
        <location filename="../../app/ui/downloads/row.py" line="216"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folders_window.py" line="279"/>
        <source>{count} file not read…</source>
        <extracomment>Only for exactly one. For other numbers: {count} files not read…</extracomment>
        <translation>
            <numerusform>{count} 个文件未读取…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folders_window.py" line="279"/>
        <source>{count} files not read…</source>
        <extracomment>For all numbers but one. For one: {count} file not read…</extracomment>
        <translation>
            <numerusform>{count} 个文件未读取…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="292"/>
        <source>Remove, and delete what was read</source>
        <translation>移除并删除已读取的内容</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="296"/>
        <source>Files that were not read</source>
        <translation>未读取的文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/hint_bar.py" line="49"/>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/hint_bar.py" line="50"/>
        <location filename="../../app/ui/shell/update_bar.py" line="67"/>
        <location filename="../../app/ui/widgets/problem_card.py" line="105"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="46"/>
        <source>For example: Answer in one short paragraph.</source>
        <translation>例如：用一小段话回答。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="48"/>
        <source>Answer as JSON…</source>
        <translation>以 JSON 回答…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="49"/>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="177"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="108"/>
        <source>The model reads this before the first message. It applies to this chat only.</source>
        <translation>模型会在第一条消息之前读取这些内容。仅对此对话生效。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="64"/>
        <source>Empty the bin</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="72"/>
        <location filename="../../app/ui/chat/list_menus.py" line="86"/>
        <location filename="../../app/ui/chat/place.py" line="244"/>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="73"/>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="78"/>
        <location filename="../../app/ui/chat/selection_bar.py" line="37"/>
        <source>Move to folder</source>
        <translation>移动到文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="81"/>
        <location filename="../../app/ui/chat/list_rows.py" line="47"/>
        <location filename="../../app/ui/chat/search_filters.py" line="77"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="84"/>
        <source>No folder</source>
        <translation>无文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="101"/>
        <source>Open beside</source>
        <translation>并排打开</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="104"/>
        <location filename="../../app/ui/chat/list_menus.py" line="126"/>
        <location filename="../../app/ui/chat/model_bar.py" line="125"/>
        <location filename="../../app/ui/chat/search_results.py" line="245"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="101"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="108"/>
        <location filename="../../app/ui/chat/model_bar.py" line="124"/>
        <location filename="../../app/ui/settings/chat_rows.py" line="58"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="100"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="108"/>
        <source>Export {count} chat…</source>
        <extracomment>Only for exactly one. For other numbers: Export {count} chats…</extracomment>
        <translation>
            <numerusform>导出 {count} 个聊天…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="108"/>
        <source>Export {count} chats…</source>
        <extracomment>For all numbers but one. For one: Export {count} chat…</extracomment>
        <translation>
            <numerusform>导出 {count} 个聊天…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="111"/>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="162"/>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="113"/>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="116"/>
        <source>Move out of the archive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="118"/>
        <location filename="../../app/ui/chat/list_rows.py" line="49"/>
        <location filename="../../app/ui/chat/selection_bar.py" line="38"/>
        <source>Archive</source>
        <translation>归档</translation>
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
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="120"/>
        <source>Delete {count} chat</source>
        <extracomment>Only for exactly one. For other numbers: Delete {count} chats</extracomment>
        <translation>
            <numerusform>删除 {count} 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="120"/>
        <source>Delete {count} chats</source>
        <extracomment>For all numbers but one. For one: Delete {count} chat</extracomment>
        <translation>
            <numerusform>删除 {count} 个对话</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="131"/>
        <source>Remove folder</source>
        <translation>移除文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="135"/>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="146"/>
        <source>Color</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="154"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="70"/>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="155"/>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="173"/>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="174"/>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="175"/>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="176"/>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="177"/>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="178"/>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="179"/>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="51"/>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="101"/>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="160"/>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="162"/>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="164"/>
        <source>Previous 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="166"/>
        <source>Previous 30 days</source>
        <translation>过去 30 天</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="189"/>
        <source>January</source>
        <translation>一月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="190"/>
        <source>February</source>
        <translation>二月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="191"/>
        <source>March</source>
        <translation>三月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="192"/>
        <source>April</source>
        <translation>四月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="193"/>
        <source>May</source>
        <translation>五月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="194"/>
        <source>June</source>
        <translation>六月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="195"/>
        <source>July</source>
        <translation>七月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="196"/>
        <source>August</source>
        <translation>八月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="197"/>
        <source>September</source>
        <translation>九月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="198"/>
        <source>October</source>
        <translation>十月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="199"/>
        <source>November</source>
        <translation>十一月</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="200"/>
        <source>December</source>
        <translation>十二月</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="232"/>
        <source>{count} day</source>
        <extracomment>Only for exactly one. For other numbers: {count} days</extracomment>
        <translation>
            <numerusform>{count} 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="232"/>
        <source>{count} days</source>
        <extracomment>For all numbers but one. For one: {count} day</extracomment>
        <translation>
            <numerusform>{count} 天</numerusform>
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
            <numerusform>{count} 个对话</numerusform>
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
            <numerusform>{count} 个对话</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="246"/>
        <source>{name}, {count}, expanded</source>
        <translation>{name}，{count}，已展开</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="247"/>
        <source>{name}, {count}, collapsed</source>
        <translation>{name}，{count}，已折叠</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="253"/>
        <source>deleted for good in {count} day</source>
        <extracomment>Only for exactly one. For other numbers: deleted for good in {count} days</extracomment>
        <translation>
            <numerusform>{count} 天后永久删除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="253"/>
        <source>deleted for good in {count} days</source>
        <extracomment>For all numbers but one. For one: deleted for good in {count} day</extracomment>
        <translation>
            <numerusform>{count} 天后永久删除</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="86"/>
        <location filename="../../app/ui/shell/window.py" line="239"/>
        <source>Show or hide chats</source>
        <translation>显示或隐藏对话列表</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="89"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="90"/>
        <source>Unload the model</source>
        <translation>卸载模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="90"/>
        <source>Cancel loading</source>
        <translation>取消加载</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="92"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="40"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="102"/>
        <location filename="../../app/ui/shell/window.py" line="240"/>
        <source>Model settings</source>
        <translation>模型设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="94"/>
        <source>More options for this chat</source>
        <translation>此对话的更多选项</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="123"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="99"/>
        <source>Copy chat</source>
        <translation>复制对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="166"/>
        <source>Select a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="173"/>
        <source>Unloading {name}…</source>
        <translation>正在卸载 {name}…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="191"/>
        <source>Select another model ({keys})</source>
        <translation>选择其他模型（{keys}）</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="194"/>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="239"/>
        <source>Loading {name}</source>
        <translation>正在加载 {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="240"/>
        <source>Loading {name} {percent} %</source>
        <translation>正在加载 {name} {percent}%</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="246"/>
        <source>Loads with your first message</source>
        <translation>发送第一条消息时加载</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_bar.py" line="248"/>
        <source>{count} token of context</source>
        <extracomment>Only for exactly one. For other numbers: {count} tokens of context</extracomment>
        <translation>
            <numerusform>{count} token 上下文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_bar.py" line="248"/>
        <source>{count} tokens of context</source>
        <extracomment>For all numbers but one. For one: {count} token of context</extracomment>
        <translation>
            <numerusform>{count} token 上下文</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="143"/>
        <location filename="../../app/ui/chat/model_choices.py" line="155"/>
        <source>built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="155"/>
        <location filename="../../app/ui/my_models/list_model.py" line="262"/>
        <source>loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="64"/>
        <source>Open a GGUF file</source>
        <translation>打开 GGUF 文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="64"/>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>GGUF 模型 (*.gguf);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="123"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="28"/>
        <source>{tokens} tokens of context</source>
        <translation>{tokens} token 上下文</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="48"/>
        <source>GPU offload</source>
        <translation>GPU 层数</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="48"/>
        <source>How many layers run on the GPU. As many as fit is fastest.</source>
        <translation>在 GPU 上运行的层数。在放得下的前提下，越多越快。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="55"/>
        <source>Experts on the CPU</source>
        <translation>CPU 上的专家</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="56"/>
        <source>The experts of this many layers stay in the computer&apos;s memory, so that the rest fits on the GPU.</source>
        <translation>这些层的专家保留在电脑内存中，让其余部分放进 GPU。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="61"/>
        <source>How many tokens of a chat the model sees, including its reasoning.</source>
        <translation>模型能看到的对话 token 数，包括它的推理过程。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="64"/>
        <source>Physical batch</source>
        <translation>物理批大小</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="68"/>
        <source>Automatic leaves busy cores to other programs and finds the fastest number of threads.</source>
        <translation>“自动”会把繁忙的核心留给其他程序，并找出最快的线程数。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="74"/>
        <source>Keep in memory</source>
        <translation>常驻内存</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="74"/>
        <source>The model is never swapped out to disk (mlock).</source>
        <translation>模型永远不会被换出到磁盘（mlock）。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="77"/>
        <source>Memory-map the file</source>
        <translation>内存映射文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="78"/>
        <source>On: what stays on the CPU is used straight from the file (mmap). Off: it is copied into memory, which a GPU reads faster.</source>
        <translation>开：留在 CPU 上的部分直接从文件读取（mmap）。关：将其复制到内存中，GPU 读取更快。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="91"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="172"/>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="179"/>
        <source>Layers on card {number}</source>
        <translation>显卡 {number} 上的层数</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="180"/>
        <source>How many layers run on this graphics card. The other cards share the rest.</source>
        <translation>在此显卡上运行的层数。其余的层由其他显卡分担。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="216"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="219"/>
        <source>Automatic: {value}</source>
        <translation>自动：{value}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="49"/>
        <source>Set everything to automatic</source>
        <translation>全部设为自动</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="50"/>
        <source>Hide the model settings</source>
        <translation>隐藏模型设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="55"/>
        <source>Why this plan</source>
        <translation>为什么选择此方案</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="60"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="204"/>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="196"/>
        <source>Writes {speed}</source>
        <translation>生成速度：{speed}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="198"/>
        <source>Last answer: {speed} tokens/s</source>
        <translation>上次回答：{speed} token/秒</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="204"/>
        <source>Reload to apply</source>
        <translation>重新加载以应用</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="206"/>
        <location filename="../../app/ui/discover/file_row.py" line="325"/>
        <location filename="../../app/ui/discover/results.py" line="405"/>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="208"/>
        <source>Loaded</source>
        <translation>已加载</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_panel/panel.py" line="222"/>
        <source>{count} layer</source>
        <extracomment>Only for exactly one. For other numbers: {count} layers</extracomment>
        <translation>
            <numerusform>{count} 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_panel/panel.py" line="222"/>
        <source>{count} layers</source>
        <extracomment>For all numbers but one. For one: {count} layer</extracomment>
        <translation>
            <numerusform>{count} 层</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="228"/>
        <source>Select a model to see how it will load.</source>
        <translation>选择一个模型，查看它将如何加载。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="230"/>
        <source>This file does not say how much memory it needs.</source>
        <translation>此文件没有说明需要多少内存。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="231"/>
        <location filename="../../app/ui/diagnostics/panel.py" line="327"/>
        <source>Checking this machine…</source>
        <translation>正在检查本机…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="50"/>
        <source>less than 1 token/s</source>
        <translation>不到 1 token/秒</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="51"/>
        <source>about {likely} tokens/s ({low} to {high})</source>
        <translation>约 {likely} token/秒（{low} 至 {high}）</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="63"/>
        <source>Needs {size} more memory</source>
        <translation>还需要 {size} 内存</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="67"/>
        <source>{words}, but only just</source>
        <translation>{words}，但余量很小</translation>
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
        <translation>电脑内存</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="73"/>
        <source>Card {number}: {name}</source>
        <translation>显卡 {number}：{name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="93"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="183"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="97"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="195"/>
        <location filename="../../app/ui/discover/badges.py" line="197"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="94"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="184"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="98"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="186"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="196"/>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="95"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="185"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="99"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="197"/>
        <location filename="../../app/ui/discover/badges.py" line="199"/>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="97"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="100"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="50"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="198"/>
        <source>Driver</source>
        <translation>驱动程序</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="97"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="100"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="198"/>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="99"/>
        <source>On the GPU</source>
        <translation>GPU 占用</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="100"/>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="102"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="104"/>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="113"/>
        <source>Uses {taken} of {free} free · {short} short</source>
        <translation>可用 {free}，将使用 {taken} · 还差 {short}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="117"/>
        <source>Uses {taken} of {free} free · up to {size} of the rest keeps other chats ready</source>
        <translation>可用 {free}，将使用 {taken} · 其余最多 {size} 用于保留其他对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="124"/>
        <source>Uses {taken} of {free} free</source>
        <translation>可用 {free}，将使用 {taken}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="137"/>
        <source>Alternatives</source>
        <translation>其他方案</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="174"/>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="174"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="69"/>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="45"/>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="51"/>
        <source>Open the models folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="137"/>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="140"/>
        <source>No models found</source>
        <translation>未找到模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="140"/>
        <source>There are no models on this computer yet.</source>
        <translation>这台电脑上还没有模型。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="36"/>
        <source>When this chat fills the context</source>
        <translation>此对话占满上下文时</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="41"/>
        <source>Think at most</source>
        <translation>推理上限</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="53"/>
        <location filename="../../app/ui/chat/options_menus.py" line="54"/>
        <source>As in Settings: {value}</source>
        <translation>跟随设置：{value}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="66"/>
        <source>{tokens} tokens of reasoning</source>
        <translation>{tokens} token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="155"/>
        <source>Temporary chat</source>
        <translation>临时对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="212"/>
        <source>Answer copied</source>
        <translation>已复制回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="225"/>
        <source>Chat copied</source>
        <translation>已复制对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="437"/>
        <source>Explain how a transformer works, in simple words.</source>
        <translation>用简单的话解释 Transformer 的工作原理。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="437"/>
        <source>Help me plan a week of dinners for two.</source>
        <translation>帮我规划一周的双人晚餐。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="437"/>
        <source>Write a Python function that finds duplicate files.</source>
        <translation>写一个查找重复文件的 Python 函数。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/preparing_bar.py" line="19"/>
        <source>Preparing your chats</source>
        <translation>正在准备您的对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/preparing_bar.py" line="28"/>
        <source>Preparing your chats for this version, once: {percent} %</source>
        <translation>正在为此版本准备您的对话（仅一次）：{percent} %</translation>
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
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="84"/>
        <source>Recover and start fresh</source>
        <translation>恢复并重新开始</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="91"/>
        <source>They have {messages} messages. The damaged file was kept as {path}.</source>
        <translation>其中有 {messages} 条消息。损坏的文件已保留为 {path}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="94"/>
        <source>Check your chats. If everything is there, you can delete the damaged file.</source>
        <translation>请检查你的对话。如果内容完整，可以删除损坏的文件。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="96"/>
        <source>They have {messages} messages. Parts of the damaged file could not be read, so others are lost. It was kept as {path}.</source>
        <translation>其中有 {messages} 条消息。损坏的文件有一部分无法读取，因此其他消息已丢失。该文件已保留为 {path}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="102"/>
        <source>Keep the damaged file. Backup in Settings, Chats, shows the copies that are made each week, and restores one.</source>
        <translation>请保留损坏的文件。“设置”的“聊天”中的“备份”列出每周制作的副本，并可恢复其中之一。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="106"/>
        <source>{count} chats were recovered.</source>
        <translation>已恢复 {count} 个对话。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="115"/>
        <location filename="../../app/ui/settings/extras.py" line="179"/>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="133"/>
        <source>Load anyway</source>
        <translation>仍然加载</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="141"/>
        <source>Select another model</source>
        <translation>选择其他模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="144"/>
        <source>Save again</source>
        <translation>再次保存</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_choices.py" line="53"/>
        <location filename="../../app/ui/chat/prompt_choices.py" line="73"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="70"/>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_choices.py" line="140"/>
        <source>Snippet</source>
        <translation>片段</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_form.py" line="36"/>
        <source>Placeholders of {name}</source>
        <translation>{name} 的占位符</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_form.py" line="41"/>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_link.py" line="153"/>
        <source>The system prompt of this chat was set</source>
        <translation>已设置此对话的系统提示词</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/queue_link.py" line="95"/>
        <source>{count} message removed</source>
        <extracomment>Only for exactly one. For other numbers: {count} messages removed</extracomment>
        <translation>
            <numerusform>已移除 {count} 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/queue_link.py" line="95"/>
        <source>{count} messages removed</source>
        <extracomment>For all numbers but one. For one: {count} message removed</extracomment>
        <translation>
            <numerusform>已移除 {count} 条消息</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="63"/>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="64"/>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="274"/>
        <source>Send earlier: {message}</source>
        <translation>提前发送：{message}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="275"/>
        <source>Send later: {message}</source>
        <translation>推后发送：{message}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="276"/>
        <source>Edit: {message}</source>
        <translation>编辑：{message}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="277"/>
        <source>Remove: {message}</source>
        <translation>移除：{message}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="373"/>
        <source>Queued message</source>
        <translation>排队的消息</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="381"/>
        <source>Take over</source>
        <translation>确定</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="381"/>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="67"/>
        <location filename="../../app/ui/my_models/folder_bar.py" line="261"/>
        <location filename="../../app/ui/settings/job_row.py" line="83"/>
        <location filename="../../app/ui/settings/other_rows.py" line="42"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="116"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="428"/>
        <source>The next message is sent when you have edited it.</source>
        <translation>编辑完成后将发送下一条消息。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="430"/>
        <source>Sent one after the other, when the answer is finished:</source>
        <translation>回答完成后将依次发送：</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="432"/>
        <source>Paused because the answer was stopped.</source>
        <translation>已暂停：回答被停止。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="433"/>
        <source>Paused because the answer was cut short.</source>
        <translation>已暂停：回答未完成就结束了。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="434"/>
        <source>Paused because the answer failed.</source>
        <translation>已暂停：回答失败。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="435"/>
        <source>Paused because the message could not be saved.</source>
        <translation>已暂停：消息无法保存。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="436"/>
        <source>Paused since Descant was closed.</source>
        <translation>已暂停：Descant 曾关闭。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="38"/>
        <source>JSON schema</source>
        <translation>JSON 架构</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="39"/>
        <location filename="../../app/ui/settings/functions_window.py" line="118"/>
        <source>For example: {schema}</source>
        <translation>例如：{schema}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="51"/>
        <source>JSON schema of the answers</source>
        <translation>回答的 JSON 架构</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="73"/>
        <source>Answers in this chat will be JSON that fits this schema, which the model sees as well.</source>
        <translation>此对话中的回答将是符合此架构的 JSON；模型也会看到它。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_link.py" line="64"/>
        <source>And {count} more.</source>
        <translation>还有 {count} 处。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_link.py" line="67"/>
        <source>All of it will be enforced, but JSON Schema has no such keywords: {names}.</source>
        <translation>全部内容都会强制执行，但 JSON Schema 中没有这些关键字：{names}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_link.py" line="68"/>
        <source>All of it will be enforced.</source>
        <translation>全部内容都会强制执行。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="66"/>
        <source>Filter chats</source>
        <translation>筛选对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="71"/>
        <location filename="../../app/ui/chat/search_filters.py" line="175"/>
        <source>With code</source>
        <translation>含代码</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="74"/>
        <location filename="../../app/ui/chat/search_filters.py" line="176"/>
        <source>With attachments</source>
        <translation>含附件</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="80"/>
        <location filename="../../app/ui/chat/turns/figures.py" line="80"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="73"/>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="50"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="98"/>
        <source>Any folder</source>
        <translation>任意文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="123"/>
        <source>Any model</source>
        <translation>任意模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="163"/>
        <location filename="../../app/ui/discover/filters.py" line="75"/>
        <location filename="../../app/ui/discover/filters.py" line="135"/>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="186"/>
        <source>Any time</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="188"/>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="190"/>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="192"/>
        <source>Last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="39"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="45"/>
        <location filename="../../app/ui/chat/turns/analysis_text.py" line="29"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="50"/>
        <source>Reasoning</source>
        <translation>推理过程</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="47"/>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="224"/>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="274"/>
        <source>{count} more place</source>
        <extracomment>Only for exactly one. For other numbers: {count} more places</extracomment>
        <translation>
            <numerusform>另外 {count} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="274"/>
        <source>{count} more places</source>
        <extracomment>For all numbers but one. For one: {count} more place</extracomment>
        <translation>
            <numerusform>另外 {count} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="275"/>
        <source>{count} more chat</source>
        <extracomment>Only for exactly one. For other numbers: {count} more chats</extracomment>
        <translation>
            <numerusform>另外 {count} 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="275"/>
        <source>{count} more chats</source>
        <extracomment>For all numbers but one. For one: {count} more chat</extracomment>
        <translation>
            <numerusform>另外 {count} 个对话</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="279"/>
        <source>Older places are not listed. More words narrow the search.</source>
        <translation>未列出更早的结果。输入更多词语可缩小范围。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="293"/>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/selection_bar.py" line="40"/>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/selection_bar.py" line="52"/>
        <source>{count} selected</source>
        <extracomment>Only for exactly one. For other numbers: {count} selected</extracomment>
        <translation>
            <numerusform>另外 {count} 处</numerusform>
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
        <translation>新对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="73"/>
        <source>New chat ({keys})</source>
        <translation>新对话（{keys}）</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="76"/>
        <location filename="../../app/ui/shell/window.py" line="229"/>
        <source>New temporary chat</source>
        <translation>新建临时对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="217"/>
        <source>The chats cannot be read now.</source>
        <translation>目前无法读取聊天。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="218"/>
        <source>No chats found</source>
        <translation>未找到对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="218"/>
        <source>Your chats will be listed here.</source>
        <translation>你的对话会显示在这里。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/split.py" line="288"/>
        <location filename="../../app/ui/shell/window.py" line="242"/>
        <source>Go to the other chat</source>
        <translation>切换到另一个对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/split.py" line="289"/>
        <source>Close this chat</source>
        <translation>关闭此对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/split.py" line="303"/>
        <source>active</source>
        <translation>当前</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="33"/>
        <source>Summary of the messages that are left out</source>
        <translation>被略去消息的摘要</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="37"/>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="40"/>
        <location filename="../../app/ui/settings/functions_window.py" line="88"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="112"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="73"/>
        <location filename="../../app/ui/settings/secret_row.py" line="40"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="41"/>
        <source>Write again</source>
        <translation>重新撰写</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="42"/>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="63"/>
        <source>The model reads this in place of the messages that are left out.</source>
        <translation>模型读到的是这段摘要，而不是被略去的消息。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="92"/>
        <source>Written by you</source>
        <translation>由你撰写</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="94"/>
        <source>Written by {model}, changed by you</source>
        <translation>由 {model} 撰写，你已修改</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="95"/>
        <source>Written by {model}</source>
        <translation>由 {model} 撰写</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/temporary_bar.py" line="19"/>
        <source>Temporary chat: nothing of it is saved to disk, and it is gone when you open another chat.</source>
        <translation>临时对话：内容不会保存到磁盘，打开其他对话后即消失。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="85"/>
        <source>Install Python for models…</source>
        <translation>为模型安装 Python…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="86"/>
        <source>Functions…</source>
        <translation>函数…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="87"/>
        <source>MCP servers…</source>
        <translation>MCP 服务器…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="89"/>
        <source>Tools: {names}</source>
        <translation>工具：{names}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="89"/>
        <source>none is on</source>
        <translation>均未启用</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="158"/>
        <source>All tools</source>
        <translation>所有工具</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="162"/>
        <source>{server}: {count} of {all} on, {cost}</source>
        <translation>{server}：已启用 {count}/{all}，{cost}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/transcript_parts.py" line="31"/>
        <source>Jump to the end</source>
        <translation>跳到末尾</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/transcript_view.py" line="73"/>
        <source>Conversation</source>
        <translation>对话内容</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="147"/>
        <source>Previous version</source>
        <translation>上一版本</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="148"/>
        <source>Next version</source>
        <translation>下一版本</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="153"/>
        <source>{position}/{count}</source>
        <translation>{position}/{count}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="155"/>
        <source>Version {position} of {count}</source>
        <translation>第 {position} 个版本，共 {count} 个</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="163"/>
        <source>Pin: the model always reads it</source>
        <translation>固定：模型始终会读到</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/analysis_pane.py" line="159"/>
        <source>Copy reasoning</source>
        <translation>复制推理过程</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="51"/>
        <source>Actions for this answer</source>
        <translation>此回答的操作</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="58"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="187"/>
        <location filename="../../app/ui/markdown/group_buttons.py" line="114"/>
        <location filename="../../app/ui/widgets/log_window.py" line="47"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="61"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="212"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="216"/>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="64"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="123"/>
        <source>Show raw</source>
        <translation>查看原始内容</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="66"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="190"/>
        <source>New chat from here</source>
        <translation>从此处新建对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="89"/>
        <source>Share as an image</source>
        <translation>以图片分享</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="95"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="156"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="161"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="167"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="197"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="213"/>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="98"/>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="103"/>
        <source>Regenerate at…</source>
        <translation>选择推理强度重新生成…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="105"/>
        <source>Regenerate at {effort}</source>
        <translation>以“{effort}”强度重新生成</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_view.py" line="240"/>
        <source>The model called a tool, but none is turned on in this chat.</source>
        <translation>模型调用了工具，但此聊天未启用任何工具。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="136"/>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="139"/>
        <source>and {count} more</source>
        <translation>以及另外 {count} 个</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="194"/>
        <location filename="../../app/ui/chat/turns/call_view.py" line="263"/>
        <source>The model wants to use {tool}. Allow it?</source>
        <translation>模型想使用 {tool}。允许吗？</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="207"/>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="209"/>
        <location filename="../../app/ui/chat/turns/call_view.py" line="210"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="281"/>
        <source>Allow once</source>
        <translation>允许一次</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="282"/>
        <source>Allow in this chat</source>
        <translation>在此聊天中允许</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="283"/>
        <location filename="../../app/ui/settings/functions_window.py" line="335"/>
        <source>Always allow</source>
        <translation>始终允许</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="284"/>
        <source>Do not allow</source>
        <translation>不允许</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="285"/>
        <location filename="../../app/ui/settings/functions_window.py" line="336"/>
        <source>Never allow</source>
        <translation>从不允许</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="27"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="53"/>
        <source>Tool call: {name}</source>
        <translation>工具调用：{name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="27"/>
        <source>unnamed</source>
        <translation>未命名</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="30"/>
        <source>{tool}: {arguments}</source>
        <translation>{tool}：{arguments}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="31"/>
        <source>asks you</source>
        <translation>正在询问您</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="69"/>
        <source>may it run?</source>
        <translation>可以运行吗？</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="70"/>
        <source>running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="71"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="72"/>
        <source>not allowed</source>
        <translation>未允许</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="73"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="74"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="176"/>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="122"/>
        <source>The model&apos;s output was malformed and has been repaired.</source>
        <translation>模型的输出格式有误，已修复。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="146"/>
        <source>Descant closed before the tool was done.</source>
        <translation>Descant 在工具完成之前关闭了。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="148"/>
        <source>Stopped before the tool was done.</source>
        <translation>在工具完成之前已停止。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="149"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="183"/>
        <source>What was written is kept.</source>
        <translation>已生成的内容已保留。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="152"/>
        <source>The tool was still waiting for your permission.</source>
        <translation>该工具仍在等待您的许可。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="154"/>
        <source>The tool may have done its work, or a part of it.</source>
        <translation>该工具可能已经完成了全部或部分工作。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="155"/>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="155"/>
        <source>Go on without</source>
        <translation>不用它继续</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="161"/>
        <source>The model finished without an answer.</source>
        <translation>模型已结束，但没有给出回答。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="163"/>
        <source>The model finished its turn after reasoning, without an answer.</source>
        <translation>模型在推理后结束了本轮，没有给出回答。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="165"/>
        <source>The model finished its turn without an answer.</source>
        <translation>模型结束了本轮，没有给出回答。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="166"/>
        <source>Answer now lets it answer from what it has written so far.</source>
        <translation>“立即回答”会让模型根据目前已生成的内容回答。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="172"/>
        <source>This answer failed.</source>
        <translation>此回答失败了。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="177"/>
        <location filename="../../app/ui/widgets/problem_card.py" line="118"/>
        <source>Show log</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="181"/>
        <source>Descant closed while this was being written.</source>
        <translation>生成此内容时 Descant 关闭了。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="195"/>
        <source>The model kept calling tools instead of answering, so Descant stopped it.</source>
        <translation>模型一直调用工具而不作答，因此 Descant 停止了它。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="196"/>
        <source>Regenerate lets it try again from the beginning.</source>
        <translation>“重新生成”会让它从头再试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="199"/>
        <source>The model repeated itself, so Descant stopped it.</source>
        <translation>模型一直在重复，因此 Descant 停止了它。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="200"/>
        <source>Only one copy of the repeated text is kept. Continue lets the model go on from here.</source>
        <translation>重复的文本只保留了一份。“继续”会让模型从这里接着写。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="203"/>
        <source>Stopped before the answer started.</source>
        <translation>在开始回答之前已停止。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="204"/>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="221"/>
        <source>Leave out the oldest and go on</source>
        <translation>略去最早的内容并继续</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="231"/>
        <source>Fits the JSON schema.</source>
        <translation>符合 JSON 架构。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="233"/>
        <source>The JSON is incomplete.</source>
        <translation>JSON 不完整。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="235"/>
        <source>Does not fit the JSON schema at {where}: {reason}</source>
        <translation>在 {where} 处不符合 JSON 架构：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="238"/>
        <source>Does not fit the JSON schema: {reason}</source>
        <translation>不符合 JSON 架构：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="243"/>
        <source>The length limit was reached before the answer started.</source>
        <translation>在开始回答之前已达到长度上限。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="244"/>
        <source>Answer now lets the model answer from its reasoning so far. Continue lets it keep thinking.</source>
        <translation>“立即回答”会让模型根据目前的推理过程回答。“继续”会让它接着思考。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="245"/>
        <source>The answer reached its length limit.</source>
        <translation>回答已达到长度上限。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="245"/>
        <source>Continue lets the model go on from here.</source>
        <translation>“继续”会让模型从这里接着写。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="249"/>
        <source>The oldest questions and answers can be left out of what the model sees; they stay in the chat. Or load the model with a longer context and continue.</source>
        <translation>可以不再向模型提供最早的问答，它们仍保留在对话中。也可以用更长的上下文加载模型后继续。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="254"/>
        <source>The context was full before the answer started.</source>
        <translation>在开始回答之前上下文已满。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="255"/>
        <source>The context is full, so the answer ends here.</source>
        <translation>上下文已满，回答到此为止。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="24"/>
        <source>Statistics: {figures}</source>
        <translation>统计信息：{figures}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="25"/>
        <source>Show all statistics</source>
        <translation>显示全部统计信息</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="65"/>
        <source>Statistics</source>
        <translation>统计信息</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="82"/>
        <source>Effort</source>
        <translation>推理强度</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="90"/>
        <source>Prompt (reused)</source>
        <translation>提示词（复用）</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="91"/>
        <source>Prompt (processed)</source>
        <translation>提示词（处理）</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="92"/>
        <source>Time to first token</source>
        <translation>首 token 用时</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="93"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="51"/>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="94"/>
        <source>Answering</source>
        <translation>回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="95"/>
        <source>Generation speed</source>
        <translation>生成速度</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="95"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="93"/>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="129"/>
        <source>{speed} tokens/s</source>
        <translation>{speed} token/秒</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="98"/>
        <source>Drafts from the text</source>
        <translation>来自文本的草稿</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="105"/>
        <source>{tokens} · kept in memory</source>
        <translation>{tokens} · 保留在内存中</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="107"/>
        <source>{tokens} · from disk</source>
        <translation>{tokens} · 来自磁盘</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="115"/>
        <source>{tokens} · first time with this model</source>
        <translation>{tokens} · 首次使用此模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="116"/>
        <source>{tokens} · instructions, effort, tools or date changed</source>
        <translation>{tokens} · 指令、推理强度、工具或日期已更改</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="117"/>
        <source>{tokens} · an earlier message changed</source>
        <translation>{tokens} · 之前的消息已更改</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="118"/>
        <source>{tokens} · other chats needed the memory</source>
        <translation>{tokens} · 内存被其他对话占用</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="119"/>
        <source>{tokens} · the model cannot go back that far</source>
        <translation>{tokens} · 模型无法回退那么远</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="120"/>
        <source>{tokens} · older messages were left out</source>
        <translation>{tokens} · 已略去较早的消息</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="126"/>
        <source>{accepted} of {drafted} tokens kept · {factor} tokens per step</source>
        <translation>保留 {accepted}/{drafted} 个 token · 每步 {factor} 个 token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="30"/>
        <source>Answer as an image</source>
        <translation>将回答作为图片</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="32"/>
        <source>With the question</source>
        <translation>包含问题</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="35"/>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="36"/>
        <location filename="../../app/ui/shell/image_desk.py" line="72"/>
        <source>Save image…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="54"/>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="75"/>
        <source>This is too long for an image. Export the chat as a PDF instead.</source>
        <translation>内容过长,无法生成图片。请改为将聊天导出为 PDF。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="67"/>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="108"/>
        <source>The call is made again when you are done there.</source>
        <translation>您在那里完成后，将再次发起调用。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="109"/>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="112"/>
        <source>The address leads to {host}:</source>
        <translation>该地址指向 {host}：</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="115"/>
        <location filename="../../app/ui/widgets/link_prompt.py" line="31"/>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="117"/>
        <source>Enter no passwords or keys here: the server gets what you write, and the model may see it.</source>
        <translation>请勿在此输入密码或密钥：服务器会收到您填写的内容，模型也可能看到。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="129"/>
        <source>The model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="129"/>
        <source>The server, in your place</source>
        <translation>服务器（代您发送）</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="134"/>
        <source>The server gets what the model writes. The model gets nothing of this chat.</source>
        <translation>服务器会收到模型所写的内容。模型不会看到此对话中的任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="169"/>
        <source>{server} wants the model to write something</source>
        <translation>{server} 希望模型写一段内容</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="170"/>
        <source>{server} asks you</source>
        <translation>{server} 正在询问您</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="175"/>
        <source>Let the model write</source>
        <translation>允许模型书写</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="178"/>
        <location filename="../../app/ui/widgets/link_prompt.py" line="36"/>
        <source>Open in browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="178"/>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="227"/>
        <source>{name} (required)</source>
        <translation>{name}（必填）</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="262"/>
        <location filename="../../app/ui/settings/mcp_more.py" line="43"/>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="262"/>
        <source>No choice</source>
        <translation>不选择</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="70"/>
        <source>Sum up</source>
        <translation>写摘要</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="72"/>
        <source>Show and edit…</source>
        <translation>查看并编辑…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="73"/>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="77"/>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="139"/>
        <location filename="../../app/ui/services/hints.py" line="103"/>
        <source>Load with {context} tokens</source>
        <translation>以 {context} token 加载</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="102"/>
        <source>Left out of what the model reads: {count} message above</source>
        <extracomment>Only for exactly one. For other numbers: Left out of what the model reads: {count} messages above</extracomment>
        <translation>
            <numerusform>已从模型读取的内容中略去：以上 {count} 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="102"/>
        <source>Left out of what the model reads: {count} messages above</source>
        <extracomment>For all numbers but one. For one: Left out of what the model reads: {count} message above</extracomment>
        <translation>
            <numerusform>已从模型读取的内容中略去：以上 {count} 条消息</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="118"/>
        <source>It reads this summary instead: {summary}</source>
        <translation>模型改为读取这段摘要：{summary}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="129"/>
        <source>The model reads them again from the next question on: about {tokens} tokens</source>
        <translation>从下一个问题起模型会再次读取它们：约 {tokens} 个 token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="131"/>
        <source>They take about {tokens} tokens, more than is free in the context</source>
        <translation>它们约需 {tokens} 个 token，超出了上下文的剩余空间</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="141"/>
        <source>A longer context: {price}</source>
        <translation>更长的上下文：{price}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="153"/>
        <source>The model is summing them up…</source>
        <translation>模型正在撰写摘要…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="155"/>
        <source>They are summed up when the model is free.</source>
        <translation>模型空闲后将为它们写摘要。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="157"/>
        <source>{problem} They stay left out.</source>
        <translation>{problem}它们仍被略去。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="159"/>
        <source>Some of them are not in the summary.</source>
        <translation>其中一些未包含在摘要中。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/made_files.py" line="64"/>
        <source>Image {name}</source>
        <translation>图像 {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/made_files.py" line="92"/>
        <source>{name} · {size}</source>
        <translation>{name} · {size}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/made_files.py" line="92"/>
        <source>{name} is gone</source>
        <translation>{name} 已不存在</translation>
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
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_files.py" line="36"/>
        <source>{file} · searched</source>
        <translation>{file} · 已搜索</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="41"/>
        <source>{count} passage given</source>
        <extracomment>Only for exactly one. For other numbers: {count} passages given</extracomment>
        <translation>
            <numerusform>已提供 {count} 个段落</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="41"/>
        <source>{count} passages given</source>
        <extracomment>For all numbers but one. For one: {count} passage given</extracomment>
        <translation>
            <numerusform>已提供 {count} 个段落</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_files.py" line="42"/>
        <source>Show the passages that the model got</source>
        <translation>显示模型获得的段落</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="46"/>
        <source>{count} piece of earlier messages given</source>
        <extracomment>Only for exactly one. For other numbers: {count} pieces of earlier messages given</extracomment>
        <translation>
            <numerusform>已提供 {count} 个较早消息的片段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="46"/>
        <source>{count} pieces of earlier messages given</source>
        <extracomment>For all numbers but one. For one: {count} piece of earlier messages given</extracomment>
        <translation>
            <numerusform>已提供 {count} 个较早消息的片段</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_files.py" line="47"/>
        <source>Show what the model got again of the messages that are left out</source>
        <translation>查看模型重新得到的被略去消息的内容</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="57"/>
        <source>Actions for your message</source>
        <translation>你的消息的操作</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="147"/>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="147"/>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="188"/>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="38"/>
        <source>Raw answer</source>
        <translation>原始回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="43"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="95"/>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="44"/>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="69"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="112"/>
        <source>Message text</source>
        <translation>消息文本</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Recipient</source>
        <translation>接收方</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Content type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Tokens</source>
        <translation>token 数</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>End</source>
        <translation>结束标记</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="127"/>
        <source>Prompt with control tokens</source>
        <translation>包含控制 token 的提示词</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="153"/>
        <source>Rendering the prompt…</source>
        <translation>正在渲染提示词…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="166"/>
        <source>Copy prompt</source>
        <translation>复制提示词</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="180"/>
        <source>end of stream</source>
        <translation>输出流结束</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="182"/>
        <source>none; the next message started</source>
        <translation>无；下一条消息已开始</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="184"/>
        <source>cut off</source>
        <translation>被截断</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/raw_window.py" line="204"/>
        <source>{count} repair</source>
        <extracomment>Only for exactly one. For other numbers: {count} repairs</extracomment>
        <translation>
            <numerusform>{count} 处修复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/raw_window.py" line="204"/>
        <source>{count} repairs</source>
        <extracomment>For all numbers but one. For one: {count} repair</extracomment>
        <translation>
            <numerusform>{count} 处修复</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/tool_lane.py" line="135"/>
        <source>Preamble</source>
        <translation>前置说明</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="28"/>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} 毫秒</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="30"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="33"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="114"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="188"/>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="57"/>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="34"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="115"/>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="46"/>
        <source>Thinking… {seconds}</source>
        <translation>正在思考… {seconds}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="48"/>
        <source>Thought for {seconds}</source>
        <translation>思考了 {seconds}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="59"/>
        <source>Waiting for the model…</source>
        <translation>正在等待模型…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="62"/>
        <source>Reading {done} of {total} tokens</source>
        <translation>正在读取：{done} / {total} token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="65"/>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="67"/>
        <source>Using a tool…</source>
        <translation>正在使用工具…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="81"/>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="83"/>
        <source>left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="94"/>
        <source>{seconds} to first token</source>
        <translation>首 token 用时 {seconds}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/web_link.py" line="60"/>
        <source>The web: on in this chat</source>
        <translation>网络：在此对话中已开启</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/web_link.py" line="67"/>
        <source>Searches go to {service}, pages come from their own servers. You are asked first.</source>
        <translation>搜索发送给 {service}，网页来自各自的服务器。每次都会先询问您。</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/web_link.py" line="70"/>
        <source>Searches go to {service}, or if it does not answer to others ({others}). Pages come from their own servers. You are asked first.</source>
        <translation>搜索会发送给 {service};如果它没有应答,则发送给其他服务({others})。网页来自其各自的服务器。会先询问您。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="38"/>
        <source>Benchmark</source>
        <translation>基准测试</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="40"/>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="66"/>
        <source>Measure speed</source>
        <translation>测量速度</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="43"/>
        <source>Benchmark progress</source>
        <translation>基准测试进度</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="64"/>
        <source>The benchmark is finished.</source>
        <translation>基准测试已完成。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="87"/>
        <source>Measuring… Sending a message stops it.</source>
        <translation>正在测量…发送消息会停止测量。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="89"/>
        <source>Load a model to measure how fast it reads and writes here.</source>
        <translation>加载一个模型，测量它在本机的读取和生成速度。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="90"/>
        <source>Reads 512 tokens and writes 64, once with an empty context and once with 4,096 tokens in it. It takes about a minute.</source>
        <translation>读取 512 个 token 并生成 64 个，先以空上下文测一次，再以含 4,096 个 token 的上下文测一次。大约需要一分钟。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="107"/>
        <source>{when}, on {devices}</source>
        <translation>{when}，{devices}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="121"/>
        <source>Reads</source>
        <translation>读取</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="121"/>
        <source>Writes</source>
        <translation>生成</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="124"/>
        <source>With {tokens} tokens in the context</source>
        <translation>上下文含 {tokens} 个 token</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="126"/>
        <source>With an empty context</source>
        <translation>空上下文</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/device_card.py" line="78"/>
        <source>What each source reports</source>
        <translation>各来源的报告</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/device_card.py" line="101"/>
        <source>Other apps</source>
        <translation>其他应用</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="35"/>
        <source>Progress of the installation</source>
        <translation>安装进度</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="71"/>
        <source>Install anyway</source>
        <translation>仍然安装</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="72"/>
        <source>Do not install</source>
        <translation>不安装</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="121"/>
        <source>The environment variable {variable} names the engine that is used.</source>
        <translation>环境变量 {variable} 指定了所用的引擎。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="122"/>
        <source>What you choose here has no effect while it is set.</source>
        <translation>在设置了该变量时，此处的选择不起作用。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="125"/>
        <source>The engine that you chose is not used: {why} The built-in engine is used instead.</source>
        <translation>未使用您选择的引擎：{why}改用内置引擎。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="137"/>
        <source>Reading the list of engines</source>
        <translation>正在读取引擎列表</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_row.py" line="40"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_row.py" line="93"/>
        <source>Remove {name}? It frees {size}.</source>
        <translation>移除 {name}？将释放 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="88"/>
        <source>Built-in engine</source>
        <translation>内置引擎</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="103"/>
        <source>Go back to the built-in engine</source>
        <translation>回到内置引擎</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="106"/>
        <source>Go back to {name}</source>
        <translation>回到 {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="116"/>
        <location filename="../../app/ui/services/running_work.py" line="67"/>
        <location filename="../../app/ui/services/running_work.py" line="79"/>
        <source>Downloading {name}: {percent} %</source>
        <translation>正在下载 {name}：{percent} %</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="118"/>
        <source>Downloading {name}…</source>
        <translation>正在下载 {name}…</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="120"/>
        <source>Unpacking {name}…</source>
        <translation>正在解压 {name}…</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="122"/>
        <source>Checking {name} on this computer…</source>
        <translation>正在这台电脑上检查 {name}…</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="129"/>
        <source>{name} is installed.</source>
        <translation>{name} 已安装。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="131"/>
        <source>{name} is used from now on.</source>
        <translation>从现在起使用 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="132"/>
        <source>{name} is installed but not used, because a part of it could not be loaded.</source>
        <translation>{name} 已安装但未使用，因为它的一部分无法加载。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="139"/>
        <source>Nothing new was found.</source>
        <translation>没有找到新内容。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="140"/>
        <source>{count} engine can be installed or updated.</source>
        <extracomment>Only for exactly one. For other numbers: {count} engines can be installed or updated.</extracomment>
        <translation>
            <numerusform>{count} 个引擎可以安装或更新。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="140"/>
        <source>{count} engines can be installed or updated.</source>
        <extracomment>For all numbers but one. For one: {count} engine can be installed or updated.</extracomment>
        <translation>
            <numerusform>{count} 个引擎可以安装或更新。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="148"/>
        <source>llama.cpp, compiled for this computer</source>
        <translation>llama.cpp，为这台电脑编译</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="166"/>
        <source>Update to {version}</source>
        <translation>更新到 {version}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="167"/>
        <source>Update {name}</source>
        <translation>更新 {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="169"/>
        <location filename="../../app/ui/my_models/actions.py" line="79"/>
        <location filename="../../app/ui/my_models/details.py" line="146"/>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="169"/>
        <source>Remove {name}…</source>
        <translation>移除 {name}…</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="178"/>
        <source>{size} to download</source>
        <translation>下载大小 {size}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="181"/>
        <source>For {cards}</source>
        <translation>适用于 {cards}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="182"/>
        <source>Needs {driver}</source>
        <translation>需要 {driver}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="185"/>
        <location filename="../../app/ui/settings/python_row.py" line="28"/>
        <location filename="../../app/ui/settings/python_row.py" line="55"/>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="185"/>
        <source>Install {name}</source>
        <translation>安装 {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="195"/>
        <source>It has not loaded a model yet.</source>
        <translation>它尚未加载过模型。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="197"/>
        <source>It stays here until the engine in use has loaded a model.</source>
        <translation>在正在使用的引擎加载模型之前，它会保留在此。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="203"/>
        <source>Update: llama.cpp {version}, {size} to download</source>
        <translation>更新：llama.cpp {version}，下载大小 {size}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="215"/>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="216"/>
        <source>Chosen</source>
        <translation>已选择</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="220"/>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="220"/>
        <source>Use {name}</source>
        <translation>使用 {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="52"/>
        <source>Engines</source>
        <translation>引擎</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="57"/>
        <source>Look for engines</source>
        <translation>查找引擎</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="58"/>
        <source>Install from file…</source>
        <translation>从文件安装…</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="64"/>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="145"/>
        <source>The model is loaded again with the next message.</source>
        <translation>下一条消息会重新加载模型。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="158"/>
        <source>Enter an address</source>
        <translation>输入地址</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="166"/>
        <source>Reading the list of engines…</source>
        <translation>正在读取引擎列表…</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="170"/>
        <source>The installation was stopped.</source>
        <translation>安装已停止。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="171"/>
        <source>An engine is a build of llama.cpp. A new one is checked on this computer before it is used.</source>
        <translation>引擎是 llama.cpp 的一个构建。新引擎在使用前会在这台电脑上检查。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="220"/>
        <source>Install an engine</source>
        <translation>安装引擎</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="220"/>
        <source>Packed engines (*.tar.xz);;All files (*)</source>
        <translation>打包的引擎 (*.tar.xz);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/graph.py" line="47"/>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="29"/>
        <source>Last minute</source>
        <translation>最近一分钟</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="35"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="31"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="111"/>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="48"/>
        <source>GPU memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="94"/>
        <source>{used} of {total}</source>
        <translation>{used} / {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="26"/>
        <source>Loaded model</source>
        <translation>已加载的模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="69"/>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="69"/>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="77"/>
        <location filename="../../app/ui/discover/badges.py" line="209"/>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="31"/>
        <location filename="../../app/ui/diagnostics/log_section.py" line="34"/>
        <location filename="../../app/ui/widgets/log_window.py" line="37"/>
        <source>Engine log</source>
        <translation>引擎日志</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="33"/>
        <source>Filter lines</source>
        <translation>筛选日志行</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="38"/>
        <source>The engine has not logged anything yet.</source>
        <translation>引擎尚未记录任何日志。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="39"/>
        <source>Refresh the log</source>
        <translation>刷新日志</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="40"/>
        <source>Copy log</source>
        <translation>复制日志</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/log_section.py" line="71"/>
        <source>{count} line</source>
        <extracomment>Only for exactly one. For other numbers: {count} lines</extracomment>
        <translation>
            <numerusform>{count} 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/log_section.py" line="71"/>
        <source>{count} lines</source>
        <extracomment>For all numbers but one. For one: {count} line</extracomment>
        <translation>
            <numerusform>{count} 行</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="25"/>
        <source>Graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="27"/>
        <source>Integrated graphics</source>
        <translation>集成显卡</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="29"/>
        <source>Processor and graphics with shared memory</source>
        <translation>共享内存的处理器与图形单元</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="40"/>
        <source>{backend}, as {name}</source>
        <translation>{backend}，名称为 {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="41"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="87"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="88"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="111"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="114"/>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="43"/>
        <source>{memory}, shared with the processor</source>
        <translation>{memory}，与处理器共享</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="46"/>
        <source>{driver}, supports CUDA up to {version}</source>
        <translation>{driver}，最高支持 CUDA {version}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="48"/>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="49"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="114"/>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="51"/>
        <source>Compute capability</source>
        <translation>计算能力</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="52"/>
        <source>PCI address</source>
        <translation>PCI 地址</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="53"/>
        <source>Part of</source>
        <translation>所属设备</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="54"/>
        <source>Self-check</source>
        <translation>自检</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="63"/>
        <source>wrong results</source>
        <translation>结果有误</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="64"/>
        <source>computes what the processor computes, {speed} tokens/s ({other} on the processor)</source>
        <translation>与处理器的计算结果一致，{speed} token/秒（处理器为 {other}）</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="74"/>
        <source>none: it computes wrong results</source>
        <translation>无：计算结果有误</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="76"/>
        <source>none: this build of llama.cpp cannot use it</source>
        <translation>无：此 llama.cpp 版本无法使用该设备</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="79"/>
        <source>none: hidden from llama.cpp by {setting}</source>
        <translation>无：已通过 {setting} 对 llama.cpp 隐藏</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="80"/>
        <source>none: possibly hidden from llama.cpp by {setting}</source>
        <translation>无：可能已通过 {setting} 对 llama.cpp 隐藏</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="86"/>
        <source>{source}: {name}, memory not reported</source>
        <translation>{source}：{name}，未报告内存</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="89"/>
        <source>{source}: {name}, {free} of {total} free</source>
        <translation>{source}：{name}，可用 {free}，共 {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="96"/>
        <source>{source}: {words}</source>
        <translation>{source}：{words}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="102"/>
        <source>{free} of {total} available</source>
        <translation>可用 {free}，共 {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="104"/>
        <source>{memory}; the computer has {installed}</source>
        <translation>{memory}；电脑共有 {installed}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="107"/>
        <source>{free} of {total} free</source>
        <translation>可用 {free}，共 {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="109"/>
        <source>{room}, hard disk</source>
        <translation>{room}，机械硬盘</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="112"/>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="113"/>
        <source>Extensions</source>
        <translation>扩展指令集</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="115"/>
        <source>Models disk</source>
        <translation>模型所在磁盘</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="116"/>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="117"/>
        <source>Runs in</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="117"/>
        <source>Windows (WSL)</source>
        <translation>Windows (WSL)</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="117"/>
        <source>a container</source>
        <translation>容器</translation>
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
        <translation>无法查询</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="128"/>
        <source>ggml</source>
        <translation>ggml</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="129"/>
        <source>Backends</source>
        <translation>后端</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="130"/>
        <source>Runtime</source>
        <translation>运行时</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="138"/>
        <source>{count} logical core</source>
        <extracomment>Only for exactly one. For other numbers: {count} logical cores</extracomment>
        <translation>
            <numerusform>{count} 个逻辑核心</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="138"/>
        <source>{count} logical cores</source>
        <extracomment>For all numbers but one. For one: {count} logical core</extracomment>
        <translation>
            <numerusform>{count} 个逻辑核心</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="139"/>
        <source>{count} core</source>
        <extracomment>Only for exactly one. For other numbers: {count} cores</extracomment>
        <translation>
            <numerusform>{count} 个核心</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="139"/>
        <source>{count} cores</source>
        <extracomment>For all numbers but one. For one: {count} core</extracomment>
        <translation>
            <numerusform>{count} 个核心</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="141"/>
        <source>{cores}, {fast} of them performance cores</source>
        <translation>{cores}，其中 {fast} 个为性能核心</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="142"/>
        <source>llama.cpp uses {count} thread</source>
        <extracomment>Only for exactly one. For other numbers: llama.cpp uses {count} threads</extracomment>
        <translation>
            <numerusform>llama.cpp 使用 {count} 个线程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="142"/>
        <source>llama.cpp uses {count} threads</source>
        <extracomment>For all numbers but one. For one: llama.cpp uses {count} thread</extracomment>
        <translation>
            <numerusform>llama.cpp 使用 {count} 个线程</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="163"/>
        <source>All layers are on the CPU.</source>
        <translation>所有层都在 CPU 上。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="164"/>
        <source>All {count} layers are on the GPU.</source>
        <translation>全部 {count} 层都在 GPU 上。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="166"/>
        <source>{count} of {layers} layers are on the GPU.</source>
        <translation>{layers} 层中有 {count} 层在 GPU 上。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="169"/>
        <source>The experts of {count} layer are in the computer&apos;s memory.</source>
        <extracomment>Only for exactly one. For other numbers: The experts of {count} layers are in the computer&apos;s memory.</extracomment>
        <translation>
            <numerusform>{count} 层的专家在电脑内存中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="169"/>
        <source>The experts of {count} layers are in the computer&apos;s memory.</source>
        <extracomment>For all numbers but one. For one: The experts of {count} layer are in the computer&apos;s memory.</extracomment>
        <translation>
            <numerusform>{count} 层的专家在电脑内存中。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="184"/>
        <location filename="../../app/ui/my_models/details.py" line="311"/>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="184"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="185"/>
        <location filename="../../app/ui/my_models/details.py" line="311"/>
        <source>{tokens} tokens</source>
        <translation>{tokens} token</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="186"/>
        <source>16 bits</source>
        <translation>16 位</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="187"/>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="188"/>
        <source>Load time</source>
        <translation>加载用时</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="232"/>
        <source>{hardware}: {speed} tokens/s, {origin}.</source>
        <translation>{hardware}：{speed} token/秒，{origin}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="236"/>
        <source>measured by us</source>
        <translation>由我们实测</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="236"/>
        <source>published</source>
        <translation>公开数据</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="238"/>
        <source>This is {share} % of that.</source>
        <translation>本次结果为其 {share}%。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="57"/>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="58"/>
        <source>Test cards</source>
        <translation>测试显卡</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="60"/>
        <source>Compares what each graphics card computes with what the processor computes. Takes some seconds.</source>
        <translation>将每张显卡的计算结果与处理器的结果进行比较。需要几秒钟。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="62"/>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="63"/>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="66"/>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="67"/>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="68"/>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="148"/>
        <location filename="../../app/ui/settings/section_list.py" line="39"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="91"/>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="276"/>
        <source>The report was copied. It contains no names, no tokens and nothing from your chats.</source>
        <translation>已复制报告。其中不含任何姓名、令牌或对话内容。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="281"/>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="281"/>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="292"/>
        <source>The report could not be saved: {reason}</source>
        <translation>无法保存报告：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="294"/>
        <source>The report was saved. It contains no names, no tokens and nothing from your chats.</source>
        <translation>已保存报告。其中不含任何姓名、令牌或对话内容。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="307"/>
        <source>Notes on the readings</source>
        <translation>关于读数的说明</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="332"/>
        <source>Checked {when}</source>
        <translation>检查时间：{when}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="129"/>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="131"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="133"/>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="25"/>
        <source>Speed of recent answers</source>
        <translation>最近回答的速度</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="31"/>
        <source>No answers have been measured yet.</source>
        <translation>尚未测量任何回答。</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <source>Tokens/s</source>
        <translation>token/秒</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <source>First token</source>
        <translation>首 token</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="43"/>
        <source>Does it fit? Reading its header…</source>
        <translation>放得下吗？正在读取文件头…</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="45"/>
        <source>Does it fit?</source>
        <translation>放得下吗？</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="47"/>
        <location filename="../../app/ui/discover/results.py" line="359"/>
        <source>Fit unknown</source>
        <translation>无法判断是否放得下</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="49"/>
        <source>{words} (estimated)</source>
        <translation>{words}（估算）</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="150"/>
        <source>Read this file&apos;s header</source>
        <translation>读取此文件的文件头</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="169"/>
        <source>Estimated from another file of this model, scaled by size.</source>
        <translation>根据此模型的另一个文件按大小估算。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="198"/>
        <source>Cache for {count} tokens</source>
        <translation>{count} token 的缓存</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="200"/>
        <source>Driver overhead</source>
        <translation>驱动程序开销</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="202"/>
        <source>The computer&apos;s memory</source>
        <translation>电脑内存</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="210"/>
        <source>Free now</source>
        <translation>当前可用</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="212"/>
        <source>Of that, kept free</source>
        <translation>其中预留</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="91"/>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="93"/>
        <location filename="../../app/ui/downloads/row.py" line="63"/>
        <location filename="../../app/ui/my_models/actions.py" line="63"/>
        <location filename="../../app/ui/my_models/details.py" line="80"/>
        <location filename="../../app/ui/shell/download_news.py" line="71"/>
        <source>Chat now</source>
        <translation>立即对话</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="167"/>
        <source>{size} in {count} file</source>
        <extracomment>Only for exactly one. For other numbers: {size} in {count} files</extracomment>
        <translation>
            <numerusform>{size}，{count} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="167"/>
        <source>{size} in {count} files</source>
        <extracomment>For all numbers but one. For one: {size} in {count} file</extracomment>
        <translation>
            <numerusform>{size}，{count} 个文件</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="208"/>
        <location filename="../../app/ui/discover/file_row.py" line="371"/>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="275"/>
        <source>Incomplete: part {numbers} is missing</source>
        <extracomment>Only for exactly one. For other numbers: Incomplete: parts {numbers} are missing</extracomment>
        <translation>
            <numerusform>不完整：缺少第 {numbers} 部分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="275"/>
        <source>Incomplete: parts {numbers} are missing</source>
        <extracomment>For all numbers but one. For one: Incomplete: part {numbers} is missing</extracomment>
        <translation>
            <numerusform>不完整：缺少第 {numbers} 部分</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="283"/>
        <source>On this machine</source>
        <translation>已在本机</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="285"/>
        <source>Cannot be downloaded</source>
        <translation>无法下载</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="286"/>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="294"/>
        <source>Show all downloads</source>
        <translation>显示所有下载</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="296"/>
        <source>Download of {name}</source>
        <translation>{name} 的下载进度</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="374"/>
        <location filename="../../app/ui/services/download_figures.py" line="47"/>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="376"/>
        <source>Paused · {share}</source>
        <translation>已暂停 · {share}</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="378"/>
        <source>Unfinished · {share}</source>
        <translation>未完成 · {share}</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="380"/>
        <source>Stopped · {share}</source>
        <translation>已停止 · {share}</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="382"/>
        <source>Removing</source>
        <translation>正在移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="99"/>
        <source>Sort: {order}</source>
        <translation>排序：{order}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/filters.py" line="101"/>
        <source>{count} filter</source>
        <extracomment>Only for exactly one. For other numbers: {count} filters</extracomment>
        <translation>
            <numerusform>{count} 项筛选</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/filters.py" line="101"/>
        <source>{count} filters</source>
        <extracomment>For all numbers but one. For one: {count} filter</extracomment>
        <translation>
            <numerusform>{count} 项筛选</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="101"/>
        <location filename="../../app/ui/discover/filters.py" line="127"/>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="128"/>
        <source>Fits this machine</source>
        <translation>本机放得下</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="129"/>
        <source>No access request needed</source>
        <translation>无需申请访问权限</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="131"/>
        <location filename="../../app/ui/discover/filters.py" line="154"/>
        <location filename="../../app/ui/my_models/details.py" line="312"/>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="133"/>
        <source>Any publisher</source>
        <translation>任意发布者</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="134"/>
        <location filename="../../app/ui/discover/filters.py" line="156"/>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="165"/>
        <source>Any licence</source>
        <translation>任意许可证</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="26"/>
        <source>{short} download a month</source>
        <extracomment>Only for exactly one. For other numbers: {short} downloads a month</extracomment>
        <translation>
            <numerusform>每月 {short} 次下载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="26"/>
        <source>{short} downloads a month</source>
        <extracomment>For all numbers but one. For one: {short} download a month</extracomment>
        <translation>
            <numerusform>每月 {short} 次下载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="31"/>
        <source>{short} like</source>
        <extracomment>Only for exactly one. For other numbers: {short} likes</extracomment>
        <translation>
            <numerusform>{short} 个赞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="31"/>
        <source>{short} likes</source>
        <extracomment>For all numbers but one. For one: {short} like</extracomment>
        <translation>
            <numerusform>{short} 个赞</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="41"/>
        <source>{count} parameters</source>
        <translation>{count} 参数</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="54"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="106"/>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="56"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="108"/>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="58"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="110"/>
        <source>{count} day ago</source>
        <extracomment>Only for exactly one. For other numbers: {count} days ago</extracomment>
        <translation>
            <numerusform>{count} 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="58"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="110"/>
        <source>{count} days ago</source>
        <extracomment>For all numbers but one. For one: {count} day ago</extracomment>
        <translation>
            <numerusform>{count} 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="61"/>
        <source>{count} month ago</source>
        <extracomment>Only for exactly one. For other numbers: {count} months ago</extracomment>
        <translation>
            <numerusform>{count} 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="61"/>
        <source>{count} months ago</source>
        <extracomment>For all numbers but one. For one: {count} month ago</extracomment>
        <translation>
            <numerusform>{count} 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="62"/>
        <source>{count} year ago</source>
        <extracomment>Only for exactly one. For other numbers: {count} years ago</extracomment>
        <translation>
            <numerusform>{count} 年前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="62"/>
        <source>{count} years ago</source>
        <extracomment>For all numbers but one. For one: {count} year ago</extracomment>
        <translation>
            <numerusform>{count} 年前</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="71"/>
        <source>The publisher approves each request</source>
        <translation>发布者会逐个审批访问申请</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="73"/>
        <source>You must accept its terms on the Hub first</source>
        <translation>需先在 Hub 上接受其条款</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="80"/>
        <source>Relevance</source>
        <translation>相关度</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="84"/>
        <source>Likes</source>
        <translation>点赞数</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="86"/>
        <source>Last updated</source>
        <translation>最近更新</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="91"/>
        <source>custom licence</source>
        <translation>自定义许可证</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page.py" line="335"/>
        <source>These files are from “main”. The address you pasted names the revision “{revision}”, which only the command line (descant download) can fetch.</source>
        <translation>这些文件来自“main”。你粘贴的地址指定了修订版本“{revision}”，只有命令行（descant download）才能下载。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="51"/>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="53"/>
        <source>Open on the Hub</source>
        <translation>在 Hub 上打开</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="93"/>
        <location filename="../../app/ui/discover/page_parts.py" line="94"/>
        <source>Show more from this publisher</source>
        <translation>显示此发布者的更多模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="96"/>
        <source>no licence given</source>
        <translation>未注明许可证</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="99"/>
        <source>{count}-token context</source>
        <translation>{count} token 上下文</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="105"/>
        <source>updated {when}</source>
        <translation>更新：{when}</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="129"/>
        <location filename="../../app/ui/discover/trouble_card.py" line="37"/>
        <location filename="../../app/ui/downloads/row.py" line="267"/>
        <source>Open model page</source>
        <translation>打开模型页面</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="131"/>
        <source>Token settings</source>
        <translation>令牌设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="165"/>
        <source>Access granted</source>
        <translation>已获得访问权限</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="166"/>
        <source>Your token&apos;s account can download this model.</source>
        <translation>你的令牌所属账号可以下载此模型。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="179"/>
        <source>Open the model page with your Hub account and request access. When the publisher has granted it, add a token from that account in Settings, then download.</source>
        <translation>用你的 Hub 账号打开模型页面并申请访问权限。发布者批准后，在“设置”中添加该账号的令牌，然后下载。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="183"/>
        <source>Open the model page with your Hub account and accept the terms, which works at once. Add a token from that account in Settings, then download.</source>
        <translation>用你的 Hub 账号打开模型页面并接受条款，立即生效。在“设置”中添加该账号的令牌，然后下载。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="200"/>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="203"/>
        <source>Show the native file</source>
        <translation>显示原生文件</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/page_parts.py" line="273"/>
        <source>{count} other file, no better and hardly smaller</source>
        <extracomment>Only for exactly one. For other numbers: {count} other files, no better and hardly smaller</extracomment>
        <translation>
            <numerusform>另有 {count} 个文件，质量不更好，体积也几乎不更小</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/page_parts.py" line="273"/>
        <source>{count} other files, no better and hardly smaller</source>
        <extracomment>For all numbers but one. For one: {count} other file, no better and hardly smaller</extracomment>
        <translation>
            <numerusform>另有 {count} 个文件，质量不更好，体积也几乎不更小</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="284"/>
        <source>This repository has no GGUF model.</source>
        <translation>此仓库中没有 GGUF 模型。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="286"/>
        <source>The experts of gpt-oss are MXFP4 from the start, so none of these files is better or much smaller than the native one.</source>
        <translation>gpt-oss 的专家从一开始就是 MXFP4，因此这些文件都不比原生文件更好，也没有小多少。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="342"/>
        <location filename="../../app/ui/discover/page_parts.py" line="348"/>
        <location filename="../../app/ui/my_models/details.py" line="72"/>
        <source>About this model</source>
        <translation>关于此模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="380"/>
        <source>Reading the model card…</source>
        <translation>正在读取模型卡片…</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="384"/>
        <source>The model card cannot be read right now.</source>
        <translation>目前无法读取模型卡片。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="389"/>
        <source>The publisher has not written anything about this model.</source>
        <translation>发布者没有为此模型撰写任何说明。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="452"/>
        <source>Model page</source>
        <translation>模型页面</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/pane.py" line="206"/>
        <location filename="../../app/ui/shell/window.py" line="246"/>
        <source>Choose a model</source>
        <translation>选择一个模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/pane.py" line="207"/>
        <source>Its files, and whether they fit on this machine, appear here.</source>
        <translation>它的文件以及本机是否放得下会显示在这里。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="19"/>
        <source>GGUF · quantization not stated</source>
        <translation>GGUF · 未注明量化方式</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="21"/>
        <source>native</source>
        <translation>原生</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="21"/>
        <source>experts are also MXFP4</source>
        <translation>专家同样为 MXFP4</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="30"/>
        <source>twice the full size, no better</source>
        <translation>大小是完整版的两倍，质量并不更好</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="32"/>
        <source>full size</source>
        <translation>完整大小</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="34"/>
        <location filename="../../app/ui/discover/quantisations.py" line="43"/>
        <source>smaller, good</source>
        <translation>较小，质量好</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="37"/>
        <source>nearly lossless</source>
        <translation>几乎无损</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="39"/>
        <source>very close to the original</source>
        <translation>非常接近原版</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="41"/>
        <source>close to the original</source>
        <translation>接近原版</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="45"/>
        <source>small, loses some quality</source>
        <translation>小，质量有所下降</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="47"/>
        <source>very small, loses a lot of quality</source>
        <translation>很小，质量明显下降</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="49"/>
        <source>tiny, loses most quality</source>
        <translation>极小，质量严重下降</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="44"/>
        <source>Get {name}: {size}</source>
        <translation>获取 {name}：{size}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="45"/>
        <source>Get {name}: {size} in {count} file</source>
        <extracomment>Only for exactly one. For other numbers: Get {name}: {size} in {count} files</extracomment>
        <translation>
            <numerusform>获取 {name}：{size}，{count} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="45"/>
        <source>Get {name}: {size} in {count} files</source>
        <extracomment>For all numbers but one. For one: Get {name}: {size} in {count} file</extracomment>
        <translation>
            <numerusform>获取 {name}：{size}，{count} 个文件</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="76"/>
        <source>{publisher} · about {size}</source>
        <translation>{publisher} · 约 {size}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="114"/>
        <source>{count} download</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads</extracomment>
        <translation>
            <numerusform>{count} 次下载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="114"/>
        <source>{count} downloads</source>
        <extracomment>For all numbers but one. For one: {count} download</extracomment>
        <translation>
            <numerusform>{count} 次下载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="115"/>
        <source>{count} like</source>
        <extracomment>Only for exactly one. For other numbers: {count} likes</extracomment>
        <translation>
            <numerusform>{count} 个赞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="115"/>
        <source>{count} likes</source>
        <extracomment>For all numbers but one. For one: {count} like</extracomment>
        <translation>
            <numerusform>{count} 个赞</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="272"/>
        <source>Made for this app</source>
        <translation>为此应用打造</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="273"/>
        <source>To search folders by meaning</source>
        <translation>用于按含义搜索文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="276"/>
        <source>On the Hub now</source>
        <translation>Hub 上的最新模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="338"/>
        <source>These are OpenAI&apos;s own weights. Their experts are MXFP4 from the start, so other “quantizations” of gpt-oss are no better, and at most a few per cent smaller.</source>
        <translation>这些是 OpenAI 自己的权重。其专家从一开始就是 MXFP4，因此 gpt-oss 的其他“量化版本”并不更好，最多也只小百分之几。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results_view.py" line="33"/>
        <source>Models on the Hub</source>
        <translation>Hub 上的模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/rough.py" line="33"/>
        <source>Fits partly on the GPU</source>
        <translation>GPU 放得下一部分</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/rough.py" line="35"/>
        <source>CPU only</source>
        <translation>仅 CPU</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/rough.py" line="37"/>
        <source>Too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="60"/>
        <source>Search the Hub or paste an address</source>
        <translation>搜索 Hub 或粘贴地址</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="66"/>
        <source>Keep searching</source>
        <translation>继续搜索</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="135"/>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/search_side.py" line="274"/>
        <source>{count} model checked so far.</source>
        <extracomment>Only for exactly one. For other numbers: {count} models checked so far.</extracomment>
        <translation>
            <numerusform>目前已检查 {count} 个模型。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/search_side.py" line="274"/>
        <source>{count} models checked so far.</source>
        <extracomment>For all numbers but one. For one: {count} model checked so far.</extracomment>
        <translation>
            <numerusform>目前已检查 {count} 个模型。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="284"/>
        <source>The list has no model of that name. Press Enter to open its page.</source>
        <translation>列表中没有该名称的模型。按 Enter 打开它的页面。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="286"/>
        <source>Nothing matches these filters. Clear them to see more.</source>
        <translation>没有符合这些筛选条件的模型。清除筛选可查看更多。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="288"/>
        <source>Nothing matches “{words}”. Try fewer or different words.</source>
        <translation>没有与“{words}”匹配的结果。请减少或更换关键词。</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="289"/>
        <source>The Hub lists no models.</source>
        <translation>Hub 没有列出任何模型。</translation>
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
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="54"/>
        <location filename="../../app/ui/downloads/panel.py" line="116"/>
        <location filename="../../app/ui/downloads/panel.py" line="163"/>
        <source>Pause all</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="55"/>
        <location filename="../../app/ui/settings/extras.py" line="169"/>
        <source>Clear list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="83"/>
        <source>Downloaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="116"/>
        <location filename="../../app/ui/downloads/panel.py" line="163"/>
        <source>Resume all</source>
        <translation>全部继续</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="206"/>
        <source>{name} is now number {place}</source>
        <translation>{name} 现在排在第 {place} 位</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="265"/>
        <source>Nothing is downloading</source>
        <translation>没有正在进行的下载</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="267"/>
        <source>Models you get in Discover download here while you do other things.</source>
        <translation>你在“发现”中获取的模型会在这里下载，你可以同时做其他事。</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="57"/>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="58"/>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="61"/>
        <source>Cancel download</source>
        <translation>取消下载</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="64"/>
        <source>Remove from list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="80"/>
        <source>Progress of {name}</source>
        <translation>{name} 的进度</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="268"/>
        <source>Open web page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="313"/>
        <source>Cancel this download? You can keep the partial file for the next time you download it.</source>
        <translation>取消此下载？你可以保留未下载完的文件，供下次下载时使用。</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="315"/>
        <source>Keep partial file</source>
        <translation>保留未完成的文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="316"/>
        <source>Remove it</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="317"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/addresses.py" line="25"/>
        <source>Show the passage: {source}</source>
        <translation>显示该段：{source}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="66"/>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="39"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="68"/>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="69"/>
        <source>Line numbers</source>
        <translation>行号</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="80"/>
        <source>Save code</source>
        <translation>保存代码</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="91"/>
        <source>The code could not be saved: {reason}</source>
        <translation>无法保存代码：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="94"/>
        <location filename="../../app/ui/shell/image_desk.py" line="82"/>
        <source>Saved as {name}</source>
        <translation>已另存为 {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="27"/>
        <source>{base} squared</source>
        <translation>{base} 的平方</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="29"/>
        <source>{base} cubed</source>
        <translation>{base} 的立方</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="31"/>
        <source>{base} prime</source>
        <translation>{base} 撇</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="33"/>
        <source>{base} double prime</source>
        <translation>{base} 双撇</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="35"/>
        <source>{base} star</source>
        <translation>{base} 星号</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="37"/>
        <source>{base} hat</source>
        <translation>{base} 帽</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="39"/>
        <source>{base} tilde</source>
        <translation>{base} 波浪号</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="41"/>
        <source>{base} bar</source>
        <translation>{base} 上横线</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="43"/>
        <source>vector {base}</source>
        <translation>向量 {base}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="45"/>
        <source>{base} dot</source>
        <translation>{base} 一点</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="47"/>
        <source>{base} double dot</source>
        <translation>{base} 两点</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="56"/>
        <source>fraction {top} over {bottom}, end of fraction</source>
        <translation>分数 {bottom} 分之 {top}，分数结束</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="58"/>
        <source>{top} choose {bottom}</source>
        <translation>从 {top} 中取 {bottom}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="60"/>
        <source>square root of {inner}, end of root</source>
        <translation>根号 {inner}，根号结束</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="62"/>
        <source>root of degree {degree} of {inner}, end of root</source>
        <translation>{inner} 的 {degree} 次方根，根号结束</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="64"/>
        <source>{base} to the power of {exponent}</source>
        <translation>{base} 的 {exponent} 次方</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="66"/>
        <source>{base} sub {index}</source>
        <translation>{base} 下标 {index}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="68"/>
        <source>{base} over {below} of</source>
        <translation>{base}，条件 {below}，</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="70"/>
        <source>{base} from {low} to {high} of</source>
        <translation>{base}，从 {low} 到 {high}，</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="72"/>
        <source>{base} with {above} above</source>
        <translation>{base}，上方为 {above}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="74"/>
        <source>table of {count} rows: {rows}, end of table</source>
        <translation>{count} 行的表格：{rows}，表格结束</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="87"/>
        <source>plus</source>
        <translation>加</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="88"/>
        <source>minus</source>
        <translation>减</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="89"/>
        <source>plus or minus</source>
        <translation>正负</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="90"/>
        <source>equals</source>
        <translation>等于</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="91"/>
        <source>is not equal to</source>
        <translation>不等于</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="92"/>
        <source>is approximately</source>
        <translation>约等于</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="93"/>
        <source>is less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="94"/>
        <source>is greater than</source>
        <translation>大于</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="95"/>
        <source>is at most</source>
        <translation>小于等于</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="96"/>
        <source>is at least</source>
        <translation>大于等于</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="97"/>
        <location filename="../../app/ui/markdown/formula_words.py" line="98"/>
        <location filename="../../app/ui/markdown/formula_words.py" line="99"/>
        <source>times</source>
        <translation>乘</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="100"/>
        <source>divided by</source>
        <translation>除以</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="101"/>
        <source>sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="102"/>
        <source>product</source>
        <translation>求积</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="103"/>
        <source>integral</source>
        <translation>积分</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="104"/>
        <source>partial</source>
        <translation>偏</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="105"/>
        <source>nabla</source>
        <translation>纳布拉</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="106"/>
        <source>infinity</source>
        <translation>无穷</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="107"/>
        <source>is in</source>
        <translation>属于</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="108"/>
        <source>is a subset of</source>
        <translation>包含于</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="109"/>
        <source>union</source>
        <translation>并</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="110"/>
        <source>intersection</source>
        <translation>交</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="111"/>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="112"/>
        <location filename="../../app/ui/markdown/formula_words.py" line="113"/>
        <source>implies</source>
        <translation>推出</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="114"/>
        <source>if and only if</source>
        <translation>当且仅当</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="115"/>
        <source>for all</source>
        <translation>对所有</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="116"/>
        <source>there is</source>
        <translation>存在</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/group_buttons.py" line="99"/>
        <location filename="../../app/ui/markdown/stops.py" line="104"/>
        <location filename="../../app/ui/shell/image_desk.py" line="62"/>
        <location filename="../../app/ui/widgets/copy_button.py" line="28"/>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/group_buttons.py" line="118"/>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/stops.py" line="147"/>
        <source>{language} (shown as code)</source>
        <translation>{language}（显示为代码）</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/translated_wording.py" line="13"/>
        <source>Image: {address}</source>
        <translation>图片：{address}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/translated_wording.py" line="14"/>
        <source>{text} (image: {address})</source>
        <translation>{text}（图片：{address}）</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/markdown/translated_wording.py" line="18"/>
        <source>{count} more row is not shown.</source>
        <extracomment>Only for exactly one. For other numbers: {count} more rows are not shown.</extracomment>
        <translation>
            <numerusform>还有 {count} 行未显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/markdown/translated_wording.py" line="18"/>
        <source>{count} more rows are not shown.</source>
        <extracomment>For all numbers but one. For one: {count} more row is not shown.</extracomment>
        <translation>
            <numerusform>还有 {count} 行未显示。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="56"/>
        <location filename="../../app/ui/my_models/actions.py" line="75"/>
        <location filename="../../app/ui/my_models/details.py" line="81"/>
        <location filename="../../app/ui/my_models/details.py" line="128"/>
        <location filename="../../app/ui/my_models/details.py" line="145"/>
        <source>Download again</source>
        <translation>重新下载</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="57"/>
        <location filename="../../app/ui/my_models/details.py" line="86"/>
        <location filename="../../app/ui/my_models/details.py" line="129"/>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="59"/>
        <location filename="../../app/ui/my_models/details.py" line="127"/>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="59"/>
        <location filename="../../app/ui/my_models/details.py" line="84"/>
        <location filename="../../app/ui/my_models/details.py" line="127"/>
        <source>Verify again</source>
        <translation>重新校验</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="63"/>
        <location filename="../../app/ui/my_models/details.py" line="82"/>
        <source>Chat anyway</source>
        <translation>仍然对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="70"/>
        <location filename="../../app/ui/my_models/details.py" line="85"/>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="102"/>
        <source>Path copied.</source>
        <translation>已复制路径。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="165"/>
        <source>Every byte matches what the publisher put on the Hub.</source>
        <translation>每个字节都与发布者在 Hub 上发布的文件一致。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="287"/>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="288"/>
        <source>Total size</source>
        <translation>总大小</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="290"/>
        <location filename="../../app/ui/my_models/details.py" line="300"/>
        <source>Repository</source>
        <translation>仓库</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="291"/>
        <location filename="../../app/ui/my_models/details.py" line="317"/>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="298"/>
        <source>Size on disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="301"/>
        <source>Same file as</source>
        <translation>与以下模型为同一文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="304"/>
        <source>{count} experts, {used} active</source>
        <translation>{count} 个专家，激活 {used} 个</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="306"/>
        <source>Quantization</source>
        <translation>量化</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="307"/>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="308"/>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="309"/>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="310"/>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="314"/>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="316"/>
        <source>Verified</source>
        <translation>已校验</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="317"/>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="391"/>
        <source>Verification progress</source>
        <translation>校验进度</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="423"/>
        <source>{file} in {folder}.</source>
        <translation>{file} 位于 {folder}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="428"/>
        <source>This disk has no bin. Delete {name} permanently?</source>
        <translation>此磁盘没有回收站。要永久删除 {name} 吗？</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="429"/>
        <location filename="../../app/ui/my_models/details.py" line="438"/>
        <source>This cannot be undone. It frees {size}.</source>
        <translation>此操作无法撤销。将释放 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="429"/>
        <source>Delete permanently</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="431"/>
        <source>Move {name} to the bin?</source>
        <translation>将 {name} 移到回收站？</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="432"/>
        <source>This frees {size} once you empty the bin.</source>
        <translation>清空回收站后将释放 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="432"/>
        <source>Move to bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="437"/>
        <source>Remove the partial download of {name}?</source>
        <translation>移除 {name} 未下载完的文件？</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="459"/>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="51"/>
        <location filename="../../app/ui/settings/functions_window.py" line="64"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="64"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="52"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="52"/>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="87"/>
        <source>{size} free</source>
        <translation>可用 {size}</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="143"/>
        <source>The models are now in {folder}.</source>
        <translation>模型现在位于 {folder}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="169"/>
        <source>Choose a models folder</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="225"/>
        <source>Also looking for models in {folder}</source>
        <translation>同时在 {folder} 中查找模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="230"/>
        <source>Stop looking there</source>
        <translation>不再在此查找</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="259"/>
        <source>Move the models</source>
        <translation>移动模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="260"/>
        <source>Leave them, use the new folder</source>
        <translation>保留原处，使用新文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="279"/>
        <source>Models that you leave in place stay in the list and are used from there.</source>
        <translation>留在原处的模型仍会显示在列表中，并从原处使用。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="303"/>
        <source>Move progress</source>
        <translation>移动进度</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="305"/>
        <source>Resume moving</source>
        <translation>继续移动</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="326"/>
        <source>Moving {name}: {done} of {total}</source>
        <translation>正在移动 {name}：{done} / {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="330"/>
        <source>The move to {folder} is not finished.</source>
        <translation>向 {folder} 的移动尚未完成。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="337"/>
        <source>Move partial downloads ({size}) to {folder}?</source>
        <translation>将未下载完的文件（{size}）移动到 {folder}？</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/folder_bar.py" line="338"/>
        <source>{count} model</source>
        <extracomment>Only for exactly one. For other numbers: {count} models</extracomment>
        <translation>
            <numerusform>{count} 个模型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/folder_bar.py" line="338"/>
        <source>{count} models</source>
        <extracomment>For all numbers but one. For one: {count} model</extracomment>
        <translation>
            <numerusform>{count} 个模型</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="340"/>
        <source>Move {models} ({size}) to {folder}?</source>
        <translation>将 {models}（{size}）移动到 {folder}？</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="341"/>
        <source>Move {models} and partial downloads ({size}) to {folder}?</source>
        <translation>将 {models}和未下载完的文件（{size}）移动到 {folder}？</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="38"/>
        <source>{name} and {count} more file</source>
        <extracomment>Only for exactly one. For other numbers: {name} and {count} more files</extracomment>
        <translation>
            <numerusform>{name} 及另外 {count} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="38"/>
        <source>{name} and {count} more files</source>
        <extracomment>For all numbers but one. For one: {name} and {count} more file</extracomment>
        <translation>
            <numerusform>{name} 及另外 {count} 个文件</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="44"/>
        <source>Unknown file</source>
        <translation>未知文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="49"/>
        <source>Does not match the Hub</source>
        <translation>与 Hub 不一致</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="49"/>
        <source>Incomplete download</source>
        <translation>未完成的下载</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="51"/>
        <source>{kept} of {size} kept</source>
        <translation>已保留 {kept}，共 {size}</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="51"/>
        <source>{kept} kept</source>
        <translation>已保留 {kept}</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="59"/>
        <source>This file is complete, but it does not match what the Hub describes.</source>
        <translation>此文件是完整的，但与 Hub 的描述不一致。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="61"/>
        <source>Remove it and download it again.</source>
        <translation>请移除并重新下载。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="63"/>
        <source>Find it in Discover and download it to resume where it stopped. Or remove the partial file.</source>
        <translation>在“发现”中找到它并下载，即可从中断处继续。或者移除未下载完的文件。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="65"/>
        <source>Remove it. Downloads now go to another folder.</source>
        <translation>请移除。现在的下载会保存到另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="66"/>
        <source>This download was cancelled, and the partial file was kept.</source>
        <translation>此下载已取消，未下载完的文件已保留。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="72"/>
        <source>{count} billion parameters</source>
        <translation>{count}B 参数</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="73"/>
        <source>{count} million parameters</source>
        <translation>{count}M 参数</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="79"/>
        <source>{count} billion</source>
        <translation>{count}B</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="80"/>
        <source>{count} million</source>
        <translation>{count}M</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="89"/>
        <source>Previous models folder</source>
        <translation>之前的模型文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="91"/>
        <source>Included with Descant</source>
        <translation>随 Descant 附带</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="93"/>
        <source>Hugging Face cache</source>
        <translation>Hugging Face 缓存</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="95"/>
        <source>LM Studio</source>
        <translation>LM Studio</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="99"/>
        <source>Opened from elsewhere</source>
        <translation>从其他位置打开</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="117"/>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="123"/>
        <source>no, mismatch found {day}</source>
        <translation>否，发现不一致：{day}</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="125"/>
        <source>{day}, but changed since</source>
        <translation>{day}，但之后有改动</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="127"/>
        <source>yes, {day}</source>
        <translation>是，{day}</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="128"/>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="128"/>
        <source>nothing to compare with</source>
        <translation>没有可比对的数据</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="134"/>
        <source>Waiting to be verified</source>
        <translation>等待校验</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="136"/>
        <source>Verifying: {done} of {total}</source>
        <translation>正在校验：{done} / {total}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="142"/>
        <source>{count} model, {size}</source>
        <extracomment>Only for exactly one. For other numbers: {count} models, {size}</extracomment>
        <translation>
            <numerusform>{count} 个模型，{size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="142"/>
        <source>{count} models, {size}</source>
        <extracomment>For all numbers but one. For one: {count} model, {size}</extracomment>
        <translation>
            <numerusform>{count} 个模型，{size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="146"/>
        <source>{count} incomplete download, {size}</source>
        <extracomment>Only for exactly one. For other numbers: {count} incomplete downloads, {size}</extracomment>
        <translation>
            <numerusform>{count} 个未完成的下载，{size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="146"/>
        <source>{count} incomplete downloads, {size}</source>
        <extracomment>For all numbers but one. For one: {count} incomplete download, {size}</extracomment>
        <translation>
            <numerusform>{count} 个未完成的下载，{size}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="197"/>
        <source>Differs from the publisher&apos;s file on the Hub</source>
        <translation>与发布者在 Hub 上的文件不同</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="203"/>
        <source>{origin} · used {day}</source>
        <translation>{origin} · 上次使用：{day}</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="262"/>
        <source>verified</source>
        <translation>已校验</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="72"/>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="73"/>
        <source>Search my models</source>
        <translation>搜索我的模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="82"/>
        <source>You can drop a .gguf file on this window.</source>
        <translation>你可以将 .gguf 文件拖放到此窗口。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="143"/>
        <location filename="../../app/ui/shell/rail.py" line="37"/>
        <location filename="../../app/ui/shell/window.py" line="234"/>
        <location filename="../../app/ui/shell/window.py" line="333"/>
        <source>My models</source>
        <translation>我的模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="271"/>
        <source>No models match “{words}”.</source>
        <translation>没有与“{words}”匹配的模型。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="294"/>
        <source>Deleted.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="335"/>
        <source>Discover models</source>
        <translation>发现模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="338"/>
        <source>Get your first model</source>
        <translation>获取你的第一个模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="339"/>
        <source>Models that you download, put in the models folder or drop on the window are listed here.</source>
        <translation>你下载的、放入模型文件夹或拖放到窗口的模型会列在这里。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="358"/>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="367"/>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="369"/>
        <source>Largest first</source>
        <translation>最大的在前</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="371"/>
        <source>Last used first</source>
        <translation>最近使用的在前</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="373"/>
        <source>Most parameters first</source>
        <translation>参数最多的在前</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="378"/>
        <source>{folder} could not be read.</source>
        <translation>无法读取 {folder}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="380"/>
        <source>Models in it are not listed. Check its permissions.</source>
        <translation>其中的模型未列出。请检查文件夹的权限。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/answer_queue.py" line="181"/>
        <source>Load a model to see the prompt rendered for it.</source>
        <translation>加载一个模型，查看为它渲染的提示词。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/composer_state.py" line="91"/>
        <source>Select a model first</source>
        <translation>请先选择模型</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/composer_state.py" line="92"/>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/conversation.py" line="174"/>
        <source>{title} (fork)</source>
        <translation>{title}（分支）</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="35"/>
        <source>Complete and verified</source>
        <translation>已完成并通过校验</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="49"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="51"/>
        <source>From last time. Resume?</source>
        <translation>上次未完成。继续？</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="53"/>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="55"/>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="64"/>
        <source>{count} running</source>
        <translation>{count} 个进行中</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="66"/>
        <location filename="../../app/ui/shell/rail.py" line="162"/>
        <source>{count} queued</source>
        <translation>{count} 个排队中</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="68"/>
        <source>{count} paused</source>
        <translation>{count} 个已暂停</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="70"/>
        <location filename="../../app/ui/shell/rail.py" line="164"/>
        <source>{count} needs attention</source>
        <extracomment>Only for exactly one. For other numbers: {count} need attention</extracomment>
        <translation>
            <numerusform>{count} 个需要处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="70"/>
        <location filename="../../app/ui/shell/rail.py" line="164"/>
        <source>{count} need attention</source>
        <extracomment>For all numbers but one. For one: {count} needs attention</extracomment>
        <translation>
            <numerusform>{count} 个需要处理</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="82"/>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="87"/>
        <source>{size}/s</source>
        <translation>{size}/秒</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="95"/>
        <source>A few seconds left</source>
        <translation>还剩几秒</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="98"/>
        <source>{count} seconds left</source>
        <translation>还剩 {count} 秒</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="101"/>
        <source>{count} minute left</source>
        <extracomment>Only for exactly one. For other numbers: {count} minutes left</extracomment>
        <translation>
            <numerusform>还剩 {count} 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="101"/>
        <source>{count} minutes left</source>
        <extracomment>For all numbers but one. For one: {count} minute left</extracomment>
        <translation>
            <numerusform>还剩 {count} 分钟</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="104"/>
        <source>{hours} h {minutes} min left</source>
        <translation>还剩 {hours} 小时 {minutes} 分钟</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="106"/>
        <source>{count} day left</source>
        <extracomment>Only for exactly one. For other numbers: {count} days left</extracomment>
        <translation>
            <numerusform>还剩 {count} 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="106"/>
        <source>{count} days left</source>
        <extracomment>For all numbers but one. For one: {count} day left</extracomment>
        <translation>
            <numerusform>还剩 {count} 天</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/services/downloads.py" line="24"/>
        <source>no data is arriving right now</source>
        <translation>目前没有收到数据</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/draft_files.py" line="120"/>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="287"/>
        <source>Exporting chats</source>
        <translation>正在导出聊天</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="289"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="116"/>
        <source>Importing chats</source>
        <translation>正在导入聊天</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="291"/>
        <source>Making a backup</source>
        <translation>正在创建备份</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="293"/>
        <source>Checking a backup</source>
        <translation>正在检查备份</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="295"/>
        <source>Restoring a backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="95"/>
        <source>The context is nearly full: {used} of {n_ctx} tokens. A new chat starts with an empty context.</source>
        <translation>上下文快满了：已用 {used} token，共 {n_ctx} token。新对话会从空的上下文开始。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="99"/>
        <source>The context is nearly full: {used} of {n_ctx} tokens. A context of {context} would fit on this machine.</source>
        <translation>上下文快满了：已用 {used} token，共 {n_ctx} token。本机放得下 {context} token 的上下文。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="114"/>
        <source>The model has been thinking for {minutes} minutes. You can ask it to answer with what it has.</source>
        <translation>模型已思考 {minutes} 分钟。你可以让它根据现有内容回答。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="128"/>
        <source>Load this way</source>
        <translation>以此方式加载</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="133"/>
        <source>The model wrote {speed} tokens/s, but {expected} or more were expected. Other programs may be using the same memory.</source>
        <translation>模型的生成速度为 {speed} token/秒，而预期至少为 {expected} token/秒。其他程序可能正在使用同一内存。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="141"/>
        <source>Check this machine</source>
        <translation>检查本机</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="158"/>
        <source>The experts of {count} of {layers} layers are on the CPU. A context of {context} would move {back} back to the GPU.</source>
        <translation>{layers} 层中有 {count} 层的专家在 CPU 上。将上下文设为 {context} token，可让 {back} 层回到 GPU。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="166"/>
        <source>The experts of {count} of {layers} layers are on the CPU. A {type} cache would move {back} back to the GPU.</source>
        <translation>{layers} 层中有 {count} 层的专家在 CPU 上。使用 {type} 缓存，可让 {back} 层回到 GPU。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="174"/>
        <source>{count} of {layers} layers are on the CPU. A context of {context} would move {back} back to the GPU.</source>
        <translation>{layers} 层中有 {count} 层在 CPU 上。将上下文设为 {context} token，可让 {back} 层回到 GPU。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="178"/>
        <source>{count} of {layers} layers are on the CPU. A {type} cache would move {back} back to the GPU.</source>
        <translation>{layers} 层中有 {count} 层在 CPU 上。使用 {type} 缓存，可让 {back} 层回到 GPU。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="54"/>
        <source>This name is too long.</source>
        <translation>此名称太长。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="55"/>
        <source>Names on the Hub, including the publisher&apos;s, have at most {count} characters.</source>
        <translation>Hub 上的名称（包括发布者名称）最多 {count} 个字符。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="56"/>
        <source>Search for part of it.</source>
        <translation>请搜索其中的一部分。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="120"/>
        <source>This model is loaded.</source>
        <translation>此模型已加载。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="120"/>
        <location filename="../../app/ui/services/moving.py" line="178"/>
        <source>Unload it first.</source>
        <translation>请先卸载它。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="122"/>
        <source>This model is being verified.</source>
        <translation>正在校验此模型。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="122"/>
        <source>Stop that first.</source>
        <translation>请先停止校验。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="124"/>
        <source>This model is no longer there.</source>
        <translation>此模型已不存在。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="124"/>
        <source>Refresh the list.</source>
        <translation>请刷新列表。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="230"/>
        <source>{name} could not be moved to the bin.</source>
        <translation>无法将 {name} 移到回收站。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="231"/>
        <source>Other files of the same model are already in it.</source>
        <translation>同一模型的其他文件已在回收站中。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="232"/>
        <source>Restore them from the bin, or delete what is left.</source>
        <translation>请从回收站恢复这些文件，或删除剩余的文件。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/entry.py" line="55"/>
        <source>Start at login could not be turned on.</source>
        <translation>无法开启“登录时启动”。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/entry.py" line="60"/>
        <source>Start at login could not be turned off.</source>
        <translation>无法关闭“登录时启动”。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="32"/>
        <source>The file {file} exists and was not written by Descant.</source>
        <translation>文件 {file} 已存在，且不是由 Descant 写入的。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="33"/>
        <source>Move or delete it, then turn this on again.</source>
        <translation>请移动或删除它，然后重新开启。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="51"/>
        <source>Delete the file {file}.</source>
        <translation>请删除文件 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="75"/>
        <source>Check the folder {folder}, then try again.</source>
        <translation>请检查文件夹 {folder}，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/linux.py" line="63"/>
        <source>The desktop cannot start a program with the path {path}.</source>
        <translation>桌面环境无法启动路径为 {path} 的程序。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/linux.py" line="64"/>
        <location filename="../../app/ui/services/login/windows.py" line="41"/>
        <source>Move Descant to another folder, then turn this on again.</source>
        <translation>请将 Descant 移到其他文件夹，然后重新开启。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="32"/>
        <source>The registry has a value {name} that was not written by Descant.</source>
        <translation>注册表中有一个不是由 Descant 写入的值 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="33"/>
        <source>Rename or delete it, then turn this on again.</source>
        <translation>请重命名或删除它，然后重新开启。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="38"/>
        <source>Windows starts a program at login only if its command has {most} characters or fewer.</source>
        <translation>只有命令不超过 {most} 个字符时，Windows 才会在登录时启动程序。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="82"/>
        <source>Turn Descant off in the Task Manager, under Startup apps.</source>
        <translation>请在任务管理器的“启动应用”中禁用 Descant。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="36"/>
        <source>It takes {size} more memory.</source>
        <translation>需要多占用 {size} 内存。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="38"/>
        <source>One layer moves from the graphics card to the CPU.</source>
        <translation>一层将从显卡移到 CPU。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="40"/>
        <source>{count} layers move from the graphics card to the CPU.</source>
        <translation>{count} 层将从显卡移到 CPU。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="42"/>
        <source>The experts of one layer move to the CPU.</source>
        <translation>一层的专家将移到 CPU。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="44"/>
        <source>The experts of {count} layers move to the CPU.</source>
        <translation>{count} 层的专家将移到 CPU。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="45"/>
        <source>Loading takes about {time}.</source>
        <translation>加载约需 {time}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="169"/>
        <source>The models folder is being moved.</source>
        <translation>正在移动模型文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="169"/>
        <source>Wait until that is done.</source>
        <translation>请等待完成。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="172"/>
        <source>A model is being verified.</source>
        <translation>正在校验一个模型。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="172"/>
        <source>Wait until that is done, or stop it.</source>
        <translation>请等待完成，或停止校验。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="176"/>
        <source>A model is loaded, and its file cannot be moved while it is in use.</source>
        <translation>有模型已加载，其文件在使用期间无法移动。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/running_work.py" line="48"/>
        <source>Writing an answer</source>
        <translation>正在生成回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/running_work.py" line="69"/>
        <source>Downloading {count} models: {percent} %</source>
        <translation>正在下载 {count} 个模型：{percent} %</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/running_work.py" line="78"/>
        <source>Installing {name}</source>
        <translation>正在安装 {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/summary_writer.py" line="149"/>
        <source>The built-in model cannot sum up.</source>
        <translation>内置模型不会写摘要。</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/summary_writer.py" line="179"/>
        <location filename="../../app/ui/services/summary_writer.py" line="205"/>
        <source>The model did not write a summary.</source>
        <translation>模型没有写出摘要。</translation>
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
        <translation>导入聊天</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="32"/>
        <source>From ChatGPT (the zip of its data export), Open WebUI, llama.cpp or Descant, or the folder in which LM Studio or Jan keeps chats. What is here already is not added again.</source>
        <translation>来自 ChatGPT（数据导出的 zip 文件）、Open WebUI、llama.cpp 或 Descant，或 LM Studio、Jan 保存聊天的文件夹。已存在的内容不会重复添加。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="37"/>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="38"/>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="56"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="93"/>
        <source>Export all chats</source>
        <translation>导出所有聊天</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="57"/>
        <source>Into one file: JSON with everything, or Markdown, a web page or PDF to read and print.</source>
        <translation>导出为一个文件：包含全部内容的 JSON，或便于阅读和打印的 Markdown、网页或 PDF。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/chat_rows.py" line="64"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="142"/>
        <source>{count} chat was exported to {name}</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats were exported to {name}</extracomment>
        <translation>
            <numerusform>已将 {count} 个聊天导出到 {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/chat_rows.py" line="64"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="142"/>
        <source>{count} chats were exported to {name}</source>
        <extracomment>For all numbers but one. For one: {count} chat was exported to {name}</extracomment>
        <translation>
            <numerusform>已将 {count} 个聊天导出到 {name}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="77"/>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="78"/>
        <source>All chats with their documents, and the settings, as one file that is verified after it was written.</source>
        <translation>将所有聊天（含文档）和设置保存为一个文件，写入后会进行校验。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="80"/>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="81"/>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="82"/>
        <source>Show weekly copies</source>
        <translation>显示每周副本</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="89"/>
        <source>{name} was written and verified: {contents}</source>
        <translation>{name} 已写入并校验：{contents}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="92"/>
        <source>What was there before: {name}</source>
        <translation>之前的内容：{name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="93"/>
        <source>Restored: {contents}</source>
        <translation>已恢复：{contents}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/entries.py" line="166"/>
        <source>“{name}” was removed</source>
        <translation>已移除“{name}”</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="53"/>
        <source>This version</source>
        <translation>当前版本</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="54"/>
        <source>Descant {version}. What is found is shown at the top of the window.</source>
        <translation>Descant {version}。查找结果显示在窗口顶部。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="55"/>
        <source>Look for a new version</source>
        <translation>查找新版本</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="63"/>
        <source>OpenAI&apos;s values</source>
        <translation>OpenAI 的推荐值</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="64"/>
        <source>OpenAI recommends temperature 1.0, top P 1.0, top K 0 and min P 0 for gpt-oss. As long as nothing else is set here, other models use their common values. What you set applies to every model.</source>
        <translation>对于 gpt-oss，OpenAI 推荐温度 1.0、top P 1.0、top K 0 和 min P 0。只要你没有在这里设置其他值，其他模型就使用各自的常用值。你设置的值会应用于所有模型。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="69"/>
        <source>Use them</source>
        <translation>使用推荐值</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="80"/>
        <source>The next load will be planned by the formulas alone.</source>
        <translation>下次加载将仅按公式规划。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="84"/>
        <source>Corrections from earlier loads</source>
        <translation>来自之前加载的修正</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="85"/>
        <source>After each load, the memory it actually used is compared with the plan, and the next plan is corrected.</source>
        <translation>每次加载后，会将实际使用的内存与方案对比，并据此修正下一个方案。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="86"/>
        <location filename="../../app/ui/settings/secret_row.py" line="41"/>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="97"/>
        <source>Every model now loads by the plan and the settings above.</source>
        <translation>现在所有模型都按方案和以上设置加载。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="101"/>
        <source>Per-model values</source>
        <translation>各模型的值</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="102"/>
        <source>Values that you set beside the chat apply to that model and override the ones here.</source>
        <translation>你在对话旁设置的值会应用于该模型，并覆盖这里的值。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="103"/>
        <source>Forget all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="105"/>
        <source>Yes, forget all</source>
        <translation>是，全部清除</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="112"/>
        <source>What is sent, and where</source>
        <translation>发送的内容与去向</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="114"/>
        <source>Models run on this computer. What you write and what a model answers is not sent anywhere, except by the tools that you turn on in a chat, as said below.</source>
        <translation>模型在这台计算机上运行。您写的内容和模型的回答不会发送到任何地方,除非由您在对话中打开的工具发送,如下所述。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="118"/>
        <source>Discover and downloads contact the Hub at the address set in Network. They send what you search for, which pages you open, which files you download, and your token if there is one.</source>
        <translation>“发现”和下载会连接“网络”中设置的 Hub 地址。它们会发送你搜索的内容、打开的页面、下载的文件，以及你的令牌（如有）。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="123"/>
        <source>New versions are looked for only if you allow it, and engines only when you ask for them, at the addresses set in Network. Nothing about you is sent.</source>
        <translation>只有在您允许后才会查找新版本，只有在您要求时才会查找引擎，所用地址在“网络”中设置。不会发送任何与您有关的信息。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="127"/>
        <source>In chats in which you turned on the web, a model&apos;s searches go to the search engine set in Network, and pages are fetched from their servers, which see your IP address. No cookies are kept.</source>
        <translation>在您开启了网络的对话中，模型的搜索会发送给“网络”中设置的搜索引擎，网页从各自的服务器获取，这些服务器会看到您的 IP 地址。不会保留任何 Cookie。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="131"/>
        <source>Functions and MCP servers that you turned on in a chat get what the model passes to them, and what you reply when they ask. What they do with it, and where they send it, is up to them.</source>
        <translation>您在对话中打开的函数和 MCP 服务器会收到模型传给它们的内容,以及您对它们提问的回复。它们如何处理以及发送到哪里,由它们自己决定。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="135"/>
        <source>Nothing else is requested or sent: no account, no statistics.</source>
        <translation>除此之外不会请求或发送任何内容：没有账户，也没有统计。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="136"/>
        <source>A link in an answer opens in your browser after you have seen where it leads.</source>
        <translation>点击回答中的链接时，会先显示其指向的地址，然后才在浏览器中打开。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="137"/>
        <source>With “Stay offline” in Network turned on, no requests are made at all.</source>
        <translation>在“网络”中开启“保持离线”后，不会发出任何请求。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="145"/>
        <source>What is stored on this computer</source>
        <translation>存储在这台电脑上的内容</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="146"/>
        <source>Chats, drafts and models are in the data folder. The logs contain no text from chats.</source>
        <translation>对话、草稿和模型位于数据文件夹中。日志不包含对话文本。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="147"/>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="158"/>
        <source>The list could not be cleared: {reason}.</source>
        <translation>无法清空列表：{reason}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/extras.py" line="159"/>
        <source>{count} file was removed from the list. It stays on disk.</source>
        <extracomment>Only for exactly one. For other numbers: {count} files were removed from the list. They stay on disk.</extracomment>
        <translation>
            <numerusform>已从列表中移除 {count} 个文件。文件仍保留在磁盘上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/extras.py" line="159"/>
        <source>{count} files were removed from the list. They stay on disk.</source>
        <extracomment>For all numbers but one. For one: {count} file was removed from the list. It stays on disk.</extracomment>
        <translation>
            <numerusform>已从列表中移除 {count} 个文件。文件仍保留在磁盘上。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="167"/>
        <source>Files opened from elsewhere</source>
        <translation>从其他位置打开的文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="168"/>
        <source>The list of model files outside the models folder.</source>
        <translation>模型文件夹之外的模型文件列表。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="177"/>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="178"/>
        <source>A record of what happened in the window and the engine, for when something goes wrong.</source>
        <translation>窗口和引擎的运行记录，供出现问题时查看。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="191"/>
        <source>All settings are at their defaults.</source>
        <translation>所有设置均为默认值。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="195"/>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="196"/>
        <source>Resets everything in these sections to its default, except the models folder and the token.</source>
        <translation>将这些分组中的所有设置恢复默认，模型文件夹和令牌除外。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="197"/>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="199"/>
        <source>Yes, reset all</source>
        <translation>是，全部重置</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="215"/>
        <source>Not everything could be removed. The system reported: {reason}.</source>
        <translation>未能全部移除。系统报告：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/function_faults.py" line="39"/>
        <location filename="../../app/ui/settings/mcp_fields.py" line="65"/>
        <source>A quotation mark is missing in the command.</source>
        <translation>命令中缺少引号。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/function_faults.py" line="48"/>
        <source>The parameters are not a JSON object: {reason}</source>
        <translation>参数不是 JSON 对象：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="62"/>
        <location filename="../../app/ui/settings/functions_window.py" line="78"/>
        <location filename="../../app/ui/settings/functions_window.py" line="82"/>
        <location filename="../../app/ui/shell/rest.py" line="130"/>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="63"/>
        <source>What a model may have done on this computer: each function is a command of yours.</source>
        <translation>模型可以在这台电脑上执行的操作：每个函数都是您的一条命令。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="85"/>
        <source>It reads private data</source>
        <translation>它会读取私人数据</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="86"/>
        <source>It sends what it is given to another computer</source>
        <translation>它会把收到的内容发送到另一台电脑</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="87"/>
        <source>New function</source>
        <translation>新建函数</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="114"/>
        <source>For example: get_weather</source>
        <translation>例如：get_weather</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="116"/>
        <source>What it does, for the model: Get the weather of a city.</source>
        <translation>它的作用（供模型阅读）：Get the weather of a city.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="117"/>
        <source>For example: python3 weather.py</source>
        <translation>例如：python3 weather.py</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="129"/>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="131"/>
        <source>Command: it gets the arguments as JSON on its standard input; what it prints is the result</source>
        <translation>命令：它从标准输入获得 JSON 参数；其输出即为结果</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="135"/>
        <source>Parameters: a JSON schema, or nothing</source>
        <translation>参数：JSON 模式，或留空</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="136"/>
        <source>When the model calls it</source>
        <translation>当模型调用它时</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="238"/>
        <source>Turn it on in a chat with the wrench below its message.</source>
        <translation>在聊天中用消息下方的扳手将其启用。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="290"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="337"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="229"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="230"/>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="334"/>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/group.py" line="30"/>
        <source>Reset this section</source>
        <translation>重置此分组</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_fields.py" line="67"/>
        <source>Enter a command or an address.</source>
        <translation>请输入命令或地址。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_fields.py" line="77"/>
        <source>Enter a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_fields.py" line="94"/>
        <source>Line {number} of the values is not NAME=value.</source>
        <translation>值的第 {number} 行不是 NAME=值 的形式。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="41"/>
        <source>Folders and time limit</source>
        <translation>文件夹和时间限制</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="44"/>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="65"/>
        <source>{folder} is not the full path of a folder.</source>
        <translation>{folder} 不是文件夹的完整路径。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="70"/>
        <source>Home folder</source>
        <translation>主文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="74"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="140"/>
        <source>For example: {value}</source>
        <translation>例如：{value}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="93"/>
        <location filename="../../app/ui/settings/mcp_more.py" line="111"/>
        <source>Folder in which the command runs</source>
        <translation>运行命令的文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="95"/>
        <source>Seconds that a call may take</source>
        <translation>一次调用可用的秒数</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="97"/>
        <source>Folders for the server to work in, one in each line. It can still use others.</source>
        <translation>告知服务器使用的工作文件夹，每行一个。服务器仍可使用其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="115"/>
        <source>Folder for the server</source>
        <translation>供服务器使用的文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="92"/>
        <source>{tool} cannot be used. {why}</source>
        <translation>无法使用 {tool}。{why}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="108"/>
        <source>Resources: attach one to the open chat</source>
        <translation>资源：附加到打开的聊天</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="111"/>
        <source>Resources with parts to fill in: attach one to the open chat</source>
        <translation>需要填写部分内容的资源：将其附加到打开的对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="117"/>
        <source>Prompts: insert one into the message</source>
        <translation>提示词：插入到消息中</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_offer.py" line="160"/>
        <source>{on} of {count} tool is on. Turned on in a chat, it takes {total} of the context.</source>
        <extracomment>Only for exactly one. For other numbers: {on} of {count} tools are on. Turned on in a chat, they take {total} of the context.</extracomment>
        <translation>
            <numerusform>{count} 个工具中有 {on} 个已启用。在聊天中启用时占用上下文的 {total}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_offer.py" line="160"/>
        <source>{on} of {count} tools are on. Turned on in a chat, they take {total} of the context.</source>
        <extracomment>For all numbers but one. For one: {on} of {count} tool is on. Turned on in a chat, it takes {total} of the context.</extracomment>
        <translation>
            <numerusform>{count} 个工具中有 {on} 个已启用。在聊天中启用时占用上下文的 {total}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_template.py" line="54"/>
        <source>Attach</source>
        <translation>附加</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="62"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="100"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="104"/>
        <location filename="../../app/ui/shell/rest.py" line="131"/>
        <source>MCP servers</source>
        <translation>MCP 服务器</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="63"/>
        <source>Tools of other programs, such as those you have set up for Claude Desktop, Cursor or VS Code.</source>
        <translation>其他程序的工具，例如您为 Claude Desktop、Cursor 或 VS Code 设置的工具。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="108"/>
        <source>Its results can hold private data</source>
        <translation>它的结果可能包含私人数据</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="109"/>
        <source>It can send what it is given to another computer</source>
        <translation>它可能把收到的内容发送到另一台电脑</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="110"/>
        <source>New server</source>
        <translation>新建服务器</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="111"/>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="114"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="277"/>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="115"/>
        <source>What it has printed</source>
        <translation>它的输出</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="136"/>
        <source>For example: files</source>
        <translation>例如：files</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="139"/>
        <source>For example: {command}</source>
        <translation>例如：{command}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="158"/>
        <source>Command, or address of a server that is reached by HTTP</source>
        <translation>命令，或通过 HTTP 访问的服务器的地址</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="160"/>
        <source>Environment variables, one in each line; for an address: headers such as Authorization=Bearer …</source>
        <translation>环境变量，每行一个；对于地址：标头，例如 Authorization=Bearer …</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="277"/>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="297"/>
        <source>Once it is saved, it can be connected to see what it offers.</source>
        <translation>保存后即可连接，查看它提供的内容。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="330"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="355"/>
        <source>There is another server called {name}.</source>
        <translation>已有另一个名为 {name} 的服务器。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="363"/>
        <source>{server}: what it has printed</source>
        <translation>{server}：它的输出</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="364"/>
        <source>The last lines, newest at the bottom</source>
        <translation>最后几行，最新的在底部</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="364"/>
        <source>It has printed nothing yet.</source>
        <translation>它还没有输出任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="396"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="456"/>
        <source>{name} cannot be read: {why}</source>
        <translation>无法读取 {name}：{why}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="411"/>
        <source>{count} value of {name} is kept in mcp.json, since this system has no store for secrets.</source>
        <extracomment>Only for exactly one. For other numbers: {count} values of {name} are kept in mcp.json, since this system has no store for secrets.</extracomment>
        <translation>
            <numerusform>{name} 的 {count} 个值保存在 mcp.json 中，因为此系统没有密钥存储。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="411"/>
        <source>{count} values of {name} are kept in mcp.json, since this system has no store for secrets.</source>
        <extracomment>For all numbers but one. For one: {count} value of {name} is kept in mcp.json, since this system has no store for secrets.</extracomment>
        <translation>
            <numerusform>{name} 的 {count} 个值保存在 mcp.json 中，因为此系统没有密钥存储。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="424"/>
        <source>{program}: {count} server</source>
        <extracomment>Only for exactly one. For other numbers: {program}: {count} servers</extracomment>
        <translation>
            <numerusform>{program}：{count} 个服务器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="424"/>
        <source>{program}: {count} servers</source>
        <extracomment>For all numbers but one. For one: {program}: {count} server</extracomment>
        <translation>
            <numerusform>{program}：{count} 个服务器</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="429"/>
        <source>No other program with MCP servers was found</source>
        <translation>未找到其他带有 MCP 服务器的程序</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="431"/>
        <location filename="../../app/ui/settings/python_row.py" line="29"/>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="432"/>
        <source>From the clipboard</source>
        <translation>从剪贴板</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="441"/>
        <source>Import MCP servers</source>
        <translation>导入 MCP 服务器</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="446"/>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="458"/>
        <source>There is a server of each of these names already.</source>
        <translation>这些名称都已有服务器。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="466"/>
        <source>Off: its tools cannot be turned on in a chat.</source>
        <translation>已关闭：无法在聊天中启用它的工具。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="468"/>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="471"/>
        <source>Connected: {name}, MCP {version}</source>
        <translation>已连接：{name}，MCP {version}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="473"/>
        <source>Connect it to see what it offers.</source>
        <translation>连接它以查看它提供的内容。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="475"/>
        <source>It is started when an answer can use one of its tools.</source>
        <translation>当回答可以使用它的某个工具时，它会启动。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="96"/>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="250"/>
        <source>Stored in</source>
        <translation>存储位置</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="281"/>
        <source>No settings match “{words}”.</source>
        <translation>没有与“{words}”匹配的设置。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="50"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="65"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="92"/>
        <source>Prompt library</source>
        <translation>提示词库</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="51"/>
        <source>System prompts and parts of messages that you use again. Type / and a name in the message field.</source>
        <translation>可重复使用的系统提示词和消息片段。在消息框中输入 / 和名称即可调用。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="72"/>
        <source>New prompt</source>
        <translation>新建提示词</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="103"/>
        <source>For example: translate</source>
        <translation>例如：翻译</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="105"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="116"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="106"/>
        <source>Part of a message</source>
        <translation>消息片段</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="107"/>
        <source>System prompt of the chat</source>
        <translation>对话的系统提示词</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="109"/>
        <source>For example: Translate this into {language}:</source>
        <translation>例如：将以下内容翻译成{language}：</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="151"/>
        <source>The text has {count} characters, and a prompt at most {most}. Attach it to a message as a file instead.</source>
        <translation>文本有 {count} 个字符，而提示词最多 {most} 个。请改为将其作为文件附加到消息中。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="266"/>
        <source>Found as /{name}.</source>
        <translation>可通过 /{name} 找到。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="266"/>
        <source>A name has no spaces.</source>
        <translation>名称不含空格。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="268"/>
        <source>Text in double braces, {{name}}, is asked for when you insert the prompt.</source>
        <translation>插入提示词时，会询问双花括号中的内容，例如 {{name}}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="269"/>
        <source>It asks for: {names}.</source>
        <translation>将询问：{names}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="23"/>
        <source>A model can run Python with numpy, pandas and matplotlib, in a sandbox without the network and without your files. The wrench below the message turns it on for a chat.</source>
        <translation>模型可以在沙盒中运行带有 numpy、pandas 和 matplotlib 的 Python，无法访问网络和你的文件。消息下方的扳手可为对话开启它。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="30"/>
        <source>Install it anyway</source>
        <translation>仍然安装</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="44"/>
        <source>Install Python from a file</source>
        <translation>从文件安装 Python</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="55"/>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="60"/>
        <source>Python {version} is installed: {size}.</source>
        <translation>已安装 Python {version}：{size}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="73"/>
        <source>Reset to default: {value}</source>
        <translation>恢复默认：{value}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="249"/>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="249"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="16"/>
        <source>Key for the search</source>
        <translation>搜索密钥</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="17"/>
        <source>Brave, You.com and Exa want one. It is stored in the system&apos;s keyring and sent only to that service.</source>
        <translation>Brave、You.com 和 Exa 需要密钥。密钥保存在系统的密钥环中，只会发送给该服务。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="18"/>
        <source>Paste a key</source>
        <translation>粘贴密钥</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="59"/>
        <source>The chosen search engine needs none.</source>
        <translation>所选的搜索引擎不需要密钥。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="64"/>
        <source>{service} has no key yet.</source>
        <translation>{service} 还没有密钥。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="66"/>
        <location filename="../../app/ui/settings/token_row.py" line="71"/>
        <source>Set until Descant closes: this system has no usable keyring.</source>
        <translation>已设置，在 Descant 关闭前有效：此系统没有可用的密钥环。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="67"/>
        <source>Set for {service}.</source>
        <translation>已为 {service} 设置。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/secret_row.py" line="92"/>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/section_list.py" line="31"/>
        <source>Sections</source>
        <translation>分组</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/special_rows.py" line="70"/>
        <source>The previous setting still applies.</source>
        <translation>之前的设置仍然有效。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="24"/>
        <source>Hugging Face token</source>
        <translation>Hugging Face 令牌</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="25"/>
        <source>Gated models need one. It is stored in the system&apos;s keyring and sent only to the Hub.</source>
        <translation>受限模型需要令牌。令牌存储在系统密钥环中，仅发送给 Hub。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="26"/>
        <source>Paste a token</source>
        <translation>粘贴令牌</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="30"/>
        <source>Create one</source>
        <translation>创建令牌</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="67"/>
        <source>Not set. Models that are not gated do not need one.</source>
        <translation>未设置。非受限模型不需要令牌。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="69"/>
        <source>Set by the environment variable HF_TOKEN.</source>
        <translation>由环境变量 HF_TOKEN 设置。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="73"/>
        <source>Set. It belongs to {account}.</source>
        <translation>已设置。属于 {account}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="75"/>
        <source>Set.</source>
        <translation>已设置。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="104"/>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="105"/>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="106"/>
        <source>Default text size</source>
        <translation>默认文字大小</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="117"/>
        <source>Text size {percent} %</source>
        <translation>文字大小 {percent}%</translation>
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
        <translation>备份</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="60"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="70"/>
        <source>Backups (*.zip)</source>
        <translation>备份 (*.zip)</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="68"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="96"/>
        <source>Wait until the answer has ended, then restore.</source>
        <translation>请等待回答结束后再恢复。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="78"/>
        <source>There are no weekly copies yet.</source>
        <translation>还没有每周副本。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="90"/>
        <source>{name}: {contents}, made on {day}</source>
        <translation>{name}：{contents}，创建于 {day}</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="103"/>
        <source>The backup was written and verified</source>
        <translation>备份已写入并校验</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/backup_desk.py" line="115"/>
        <source>{count} chat was restored</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats were restored</extracomment>
        <translation>
            <numerusform>已恢复 {count} 个聊天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/backup_desk.py" line="115"/>
        <source>{count} chats were restored</source>
        <extracomment>For all numbers but one. For one: {count} chat was restored</extracomment>
        <translation>
            <numerusform>已恢复 {count} 个聊天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="51"/>
        <source>{count} download resumed.</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads resumed.</extracomment>
        <translation>
            <numerusform>已继续 {count} 个下载。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="51"/>
        <source>{count} downloads resumed.</source>
        <extracomment>For all numbers but one. For one: {count} download resumed.</extracomment>
        <translation>
            <numerusform>已继续 {count} 个下载。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="54"/>
        <source>{count} download from last time is waiting for you.</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads from last time are waiting for you.</extracomment>
        <translation>
            <numerusform>上次有 {count} 个下载未完成，等待你处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="54"/>
        <source>{count} downloads from last time are waiting for you.</source>
        <extracomment>For all numbers but one. For one: {count} download from last time is waiting for you.</extracomment>
        <translation>
            <numerusform>上次有 {count} 个下载未完成，等待你处理。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="66"/>
        <source>{name} is downloaded and verified</source>
        <translation>{name} 已下载并通过校验</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="72"/>
        <source>{name} is ready</source>
        <translation>{name} 已就绪</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="72"/>
        <source>The download is complete and verified.</source>
        <translation>下载已完成并通过校验。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="77"/>
        <source>{name} stopped. {why}</source>
        <translation>{name} 已停止。{why}</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="79"/>
        <source>The download of {name} stopped</source>
        <translation>{name} 的下载已停止</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="103"/>
        <source>Show downloads</source>
        <translation>显示下载</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="93"/>
        <source>Export “{title}”</source>
        <translation>导出“{title}”</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="98"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="121"/>
        <source>Wait until the current export or import has ended.</source>
        <translation>请等待当前的导出或导入结束。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="150"/>
        <source>{count} chat was imported</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats were imported</extracomment>
        <translation>
            <numerusform>已导入 {count} 个聊天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="150"/>
        <source>{count} chats were imported</source>
        <extracomment>For all numbers but one. For one: {count} chat was imported</extracomment>
        <translation>
            <numerusform>已导入 {count} 个聊天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="152"/>
        <source>{count} chat is here already</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats are here already</extracomment>
        <translation>
            <numerusform>{count} 个聊天已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="152"/>
        <source>{count} chats are here already</source>
        <extracomment>For all numbers but one. For one: {count} chat is here already</extracomment>
        <translation>
            <numerusform>{count} 个聊天已存在</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="153"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="156"/>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="165"/>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="165"/>
        <source>What became of each file</source>
        <translation>每个文件的处理结果</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/image_desk.py" line="72"/>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/notifications.py" line="74"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="79"/>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="103"/>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="104"/>
        <source>Search commands, settings, models and chats</source>
        <translation>搜索命令、设置、模型和对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="108"/>
        <location filename="../../app/ui/shell/palette.py" line="178"/>
        <source>Nothing found</source>
        <translation>未找到任何内容</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette_desk.py" line="76"/>
        <source>{keys}: beside</source>
        <translation>{keys}：并排</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette_desk.py" line="111"/>
        <location filename="../../app/ui/shell/rail.py" line="40"/>
        <source>Theme and text size</source>
        <translation>主题和文字大小</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="140"/>
        <source>Could not open: {what}</source>
        <translation>无法打开：{what}</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="333"/>
        <source>The models folder cannot be moved while downloads are running.</source>
        <translation>下载进行期间无法移动模型文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="335"/>
        <source>Pause the downloads, or wait until they finish.</source>
        <translation>请暂停下载，或等待下载完成。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="35"/>
        <location filename="../../app/ui/shell/window.py" line="232"/>
        <location filename="../../app/ui/shell/window.py" line="329"/>
        <source>Discover</source>
        <translation>发现</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="36"/>
        <location filename="../../app/ui/shell/window.py" line="233"/>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="160"/>
        <source>{count} running, {percent} %</source>
        <translation>{count} 个进行中，{percent}%</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="132"/>
        <source>Descant is open on another computer ({host}).</source>
        <translation>Descant 已在另一台电脑（{host}）上打开。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="133"/>
        <source>Both use the same folder, and chats can only be written from one place.</source>
        <translation>两者使用同一个文件夹，而对话只能从一处写入。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="134"/>
        <source>Close it there, then start Descant again.</source>
        <translation>请在那台电脑上关闭它，然后重新启动 Descant。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="137"/>
        <source>Descant is already open, but its window is not responding (process {pid}).</source>
        <translation>Descant 已打开，但其窗口没有响应（进程 {pid}）。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="139"/>
        <source>Close it, or end that process, then start Descant again.</source>
        <translation>请关闭它或结束该进程，然后重新启动 Descant。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="100"/>
        <source>Your answer is ready</source>
        <translation>回答已完成</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="100"/>
        <source>Open Descant to read it.</source>
        <translation>打开 Descant 即可阅读。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="102"/>
        <source>The answer stopped</source>
        <translation>回答已停止</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="102"/>
        <source>Open Descant to see why.</source>
        <translation>打开 Descant 查看原因。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="162"/>
        <source>Descant is still running</source>
        <translation>Descant 仍在运行</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="163"/>
        <source>What is running continues. Quit from the tray icon.</source>
        <translation>正在进行的工作会继续。可通过托盘图标退出。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray_icon.py" line="37"/>
        <source>Open Descant</source>
        <translation>打开 Descant</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray_icon.py" line="42"/>
        <location filename="../../app/ui/shell/window.py" line="237"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="157"/>
        <source>Downloading Descant {version}: {percent} %</source>
        <translation>正在下载 Descant {version}：{percent} %</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="169"/>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="171"/>
        <source>Descant {version} was downloaded. Quit Descant, then install it with:</source>
        <translation>Descant {version} 已下载。请退出 Descant，然后用以下命令安装：</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="172"/>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="174"/>
        <source>Descant {version} will be installed when you quit Descant.</source>
        <translation>退出 Descant 时将安装 Descant {version}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="183"/>
        <source>May Descant look for new versions of itself once a day?</source>
        <translation>是否允许 Descant 每天查找一次自身的新版本？</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="184"/>
        <source>It reads a signed list and sends nothing about you. You can change this in Settings at any time.</source>
        <translation>它读取一份签名列表，不发送任何与您有关的信息。您可以随时在设置中更改。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="196"/>
        <source>Descant {version} is available (released {date}).</source>
        <translation>Descant {version} 可用（发布于 {date}）。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="200"/>
        <source>Skip this version</source>
        <translation>跳过此版本</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="203"/>
        <source>Download ({size})</source>
        <translation>下载（{size}）</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="210"/>
        <source>Descant was updated to version {version}.</source>
        <translation>Descant 已更新到版本 {version}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="216"/>
        <source>Descant {version} is the newest version.</source>
        <translation>Descant {version} 已是最新版本。</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="230"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="241"/>
        <source>Two chats side by side</source>
        <translation>并排显示两个对话</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="244"/>
        <source>Copy the last answer</source>
        <translation>复制上一条回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="248"/>
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="310"/>
        <source>{title} - Descant</source>
        <translation>{title} - Descant</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/desktop.py" line="44"/>
        <source>The folder could not be shown.</source>
        <translation>无法显示该文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/desktop.py" line="45"/>
        <source>No app on this computer opens {folder}.</source>
        <translation>这台电脑上没有应用可以打开 {folder}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/desktop.py" line="46"/>
        <source>Copy the path and open it in your file manager.</source>
        <translation>复制路径，然后在文件管理器中打开。</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="30"/>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="31"/>
        <location filename="../../app/ui/widgets/exchange/file_names.py" line="31"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="35"/>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="36"/>
        <source>With the reasoning</source>
        <translation>包含思考过程</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="65"/>
        <source>Holds everything and can be imported again.</source>
        <translation>包含全部内容，可重新导入。</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="67"/>
        <source>Holds the versions of questions and answers that are shown now.</source>
        <translation>包含当前显示的提问和回答版本。</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="33"/>
        <source>Web page (HTML)</source>
        <translation>网页 (HTML)</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="37"/>
        <source>JSON, with all versions</source>
        <translation>JSON，包含所有版本</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="39"/>
        <source>JSON lines, with all versions</source>
        <translation>JSON Lines，包含所有版本</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="52"/>
        <source>Commentary</source>
        <translation>说明</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="54"/>
        <source>Result: {name}</source>
        <translation>结果：{name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="55"/>
        <source>Attached: {names}</source>
        <translation>附件:{names}</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="56"/>
        <source>This answer is incomplete.</source>
        <translation>此回答不完整。</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="57"/>
        <source>version {position} of {count}</source>
        <translation>版本 {position}/{count}</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="58"/>
        <source>Exported from Descant on {day}</source>
        <translation>于 {day} 从 Descant 导出</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="29"/>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="50"/>
        <source>Restore this backup?</source>
        <translation>恢复此备份？</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="33"/>
        <source>Your present chats and settings are set aside in their folder, not deleted.</source>
        <translation>您当前的聊天和设置会保留在其文件夹中，不会被删除。</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="38"/>
        <source>Restore chats and settings</source>
        <translation>恢复聊天和设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="39"/>
        <source>Only the chats</source>
        <translation>仅恢复聊天</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="29"/>
        <location filename="../../app/ui/widgets/link_prompt.py" line="48"/>
        <source>Open this link?</source>
        <translation>打开此链接？</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="34"/>
        <source>Quoted from the page</source>
        <translation>引自该网页</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="38"/>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/log_window.py" line="45"/>
        <source>The engine&apos;s last lines, newest at the bottom</source>
        <translation>引擎的最新日志行，最新的在底部</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/search_field.py" line="34"/>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/value_slider.py" line="40"/>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/value_slider.py" line="50"/>
        <source>{title}: automatic</source>
        <translation>{title}：自动</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="19"/>
        <source>No address for new versions is set.</source>
        <translation>没有设置新版本的地址。</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="21"/>
        <source>Enter the address of a signed list of versions in Settings, under Network.</source>
        <translation>请在设置的“网络”中输入已签名的版本列表的地址。</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="32"/>
        <location filename="../../app/updates/errors.py" line="45"/>
        <source>Descant {version} could not be installed.</source>
        <translation>无法安装 Descant {version}。</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="33"/>
        <source>{file} cannot be replaced: {reason}.</source>
        <translation>无法替换 {file}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="34"/>
        <source>Check the permissions of its folder and the free space of its disk, then try again.</source>
        <translation>请检查其文件夹的权限及其磁盘的可用空间，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="46"/>
        <source>The downloaded file has changed since it was verified, so it was removed.</source>
        <translation>下载的文件在校验之后发生了变化，因此已被移除。</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="47"/>
        <source>Download it again.</source>
        <translation>请重新下载。</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="56"/>
        <source>Descant {version} cannot be installed from here.</source>
        <translation>无法从这里安装 Descant {version}。</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="57"/>
        <source>Install it the way you installed this one.</source>
        <translation>请按照安装当前版本的方式安装它。</translation>
    </message>
    <message>
        <location filename="../../app/updates/fetching.py" line="71"/>
        <source>This copy was not installed from a package that Descant can replace.</source>
        <translation>此副本不是从 Descant 可以替换的软件包安装的。</translation>
    </message>
    <message>
        <location filename="../../app/updates/fetching.py" line="75"/>
        <source>It has no package for this kind of installation.</source>
        <translation>没有适用于此安装方式的软件包。</translation>
    </message>
    <message>
        <location filename="../../app/updates/fetching.py" line="78"/>
        <source>{folder} is not writable, so {name} cannot be replaced.</source>
        <translation>{folder} 不可写，因此无法替换 {name}。</translation>
    </message>
</context>
</TS>
