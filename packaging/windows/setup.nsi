; Descant's setup for Windows: for one user, without administrator's rights. packaging/windows/build calls makensis with
; the definitions that layout.py prints. /S installs or uninstalls without a window, /D=FOLDER (the last argument)
; chooses where.
Target amd64-unicode ; so it starts nowhere that the app does not
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off

!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh

Name "${NAME}"
OutFile "${OUTPUT}"
!ifdef SIGN ; the setup itself is signed when it is complete
  !uninstfinalize '"${SIGN}" windows "%1"' = 0
!endif
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "Folder"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "CompanyName" "The Descant developers"
VIAddVersionKey "LegalCopyright" "2026 The Descant developers, Apache-2.0"

!define DATA "$LOCALAPPDATA\${NAME}" ; app/core/paths.py
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define TYPE "${NAME}.gguf"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Descant.exe"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString TooOld ${LANG_ENGLISH} "Descant needs Windows 10 (64-bit) or newer."
LangString TooOld ${LANG_GERMAN} "Descant benötigt Windows 10 (64 Bit) oder neuer."
LangString TooOld ${LANG_SIMPCHINESE} "Descant 需要 64 位 Windows 10 或更高版本。"
LangString Running ${LANG_ENGLISH} "Descant is running. Close it, then try again."
LangString Running ${LANG_GERMAN} "Descant läuft noch. Beenden Sie es und versuchen Sie es erneut."
LangString Running ${LANG_SIMPCHINESE} "Descant 正在运行。请先关闭它，然后重试。"
LangString Foreign ${LANG_ENGLISH} "$INSTDIR has folders of another program: Descant.exe is not there. \
  Nothing was changed. If you install Descant, choose another folder."
LangString Foreign ${LANG_GERMAN} "$INSTDIR enthält Ordner eines anderen Programms: Descant.exe ist nicht dort. \
  Nichts wurde geändert. Wählen Sie für die Installation von Descant einen anderen Ordner."
LangString Foreign ${LANG_SIMPCHINESE} "$INSTDIR 中没有 Descant.exe，其中的文件夹属于其他程序。\
  未做任何更改。如要安装 Descant，请选择其他文件夹。"
LangString Model ${LANG_ENGLISH} "GGUF model"
LangString Model ${LANG_GERMAN} "GGUF-Modell"
LangString Model ${LANG_SIMPCHINESE} "GGUF 模型"
LangString Program ${LANG_ENGLISH} "Descant itself"
LangString Program ${LANG_GERMAN} "Descant selbst"
LangString Program ${LANG_SIMPCHINESE} "Descant 本身"
LangString Models ${LANG_ENGLISH} "Downloaded models"
LangString Models ${LANG_GERMAN} "Heruntergeladene Modelle"
LangString Models ${LANG_SIMPCHINESE} "已下载的模型"
LangString Chats ${LANG_ENGLISH} "Chats and settings"
LangString Chats ${LANG_GERMAN} "Chats und Einstellungen"
LangString Chats ${LANG_SIMPCHINESE} "聊天和设置"

; A library that is in use cannot be opened for writing. In silence the exit code is 4.
!macro DemandNotRunning
  again:
    IfFileExists "$INSTDIR\python\python313.dll" 0 free
    ClearErrors
    FileOpen $0 "$INSTDIR\python\python313.dll" a
    IfErrors 0 closed
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 4
    Quit
  closed:
    FileClose $0
  free:
!macroend

; These folders are Descant's own only beside Descant.exe. In silence the exit code is 5.
!macro DemandNoOtherProgram
  IfFileExists "$INSTDIR\Descant.exe" own
  IfFileExists "$INSTDIR\bin\*" foreign
  IfFileExists "$INSTDIR\doc\*" foreign
  IfFileExists "$INSTDIR\engine\*" foreign
  IfFileExists "$INSTDIR\lib\*" foreign
  IfFileExists "$INSTDIR\python\*" foreign
  IfFileExists "$INSTDIR\resources\*" foreign own
  foreign:
    MessageBox MB_OK|MB_ICONSTOP "$(Foreign)" /SD IDOK
    SetErrorLevel 5
    Quit
  own:
!macroend

!macro RemoveProgram
  RMDir /r "$INSTDIR\bin"
  RMDir /r "$INSTDIR\doc"
  RMDir /r "$INSTDIR\engine"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\python"
  RMDir /r "$INSTDIR\resources"
  Delete "$INSTDIR\Descant.exe"
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ; /WAIT=PROCESS: Descant starts its own update when it quits, and must have ended before its files are replaced.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/WAIT=" $1
  ${IfNot} ${Errors}
    System::Call 'kernel32::OpenProcess(i 0x00100000, i 0, i r1) p .r2' ; SYNCHRONIZE
    ${If} $2 P<> 0
      System::Call 'kernel32::WaitForSingleObject(p r2, i 120000) i .r0'
      System::Call 'kernel32::CloseHandle(p r2)'
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "${NAME}"
  !insertmacro DemandNoOtherProgram
  !insertmacro DemandNotRunning
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File "${FOLDER}/Descant.exe" ; first, so that the setup knows its own folders after a break
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\Descant.exe"
  WriteRegStr HKCU "Software\${NAME}" "Folder" "$INSTDIR"

  WriteRegStr HKCU "Software\Classes\${TYPE}" "" "$(Model)"
  WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\Descant.exe,0"
  WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\Descant.exe" -- "%1"'
  WriteRegNone HKCU "Software\Classes\.gguf\OpenWithProgids" "${TYPE}"
  ReadRegStr $0 HKCR ".gguf" "" ; what another program has taken stays its own
  ${If} $0 == ""
    WriteRegStr HKCU "Software\Classes\.gguf" "" "${TYPE}"
  ${EndIf}
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\Descant.exe" "" "$INSTDIR\Descant.exe"
  ${RefreshShellIcons}

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Descant.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Descant developers"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KIBIBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; What belongs to the user is kept unless it is chosen, so in silence always. Models first: their folder is inside the
; other.
Section "un.$(Program)"
  SectionIn RO
  !insertmacro DemandNoOtherProgram
  !insertmacro DemandNotRunning
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.gguf" ""
  ${If} $0 == "${TYPE}"
    DeleteRegValue HKCU "Software\Classes\.gguf" ""
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.gguf\OpenWithProgids" "${TYPE}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.gguf\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.gguf"
  DeleteRegKey HKCU "Software\Classes\${TYPE}"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\Descant.exe"
  DeleteRegKey HKCU "Software\${NAME}"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${RefreshShellIcons}
SectionEnd

Section /o "un.$(Models)"
  RMDir /r "${DATA}\models"
  RMDir "${DATA}"
SectionEnd

; Everything but the models.
Section /o "un.$(Chats)"
  FindFirst $0 $1 "${DATA}\*"
  loop:
    StrCmp $1 "" done
    StrCmp $1 "." next
    StrCmp $1 ".." next
    StrCmp $1 "models" next
    IfFileExists "${DATA}\$1\*" 0 file
    RMDir /r "${DATA}\$1"
    Goto next
  file:
    Delete "${DATA}\$1"
  next:
    FindNext $0 $1
    Goto loop
  done:
  FindClose $0
  RMDir "${DATA}"
SectionEnd
