; setup.exe: for one user, without an administrator. /S installs silently, /D=folder (last) elsewhere.

Target amd64-unicode
!include MUI2.nsh
!include x64.nsh

Name "fieldreg"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\fieldreg"
InstallDirRegKey HKCU "Software\fieldreg" "Program"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave on
ManifestDPIAware true
BrandingText " "
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${NUMBERS}"
VIAddVersionKey ProductName "fieldreg"
VIAddVersionKey FileDescription "fieldreg"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey LegalCopyright "Apache-2.0"

!define GONE "Software\Microsoft\Windows\CurrentVersion\Uninstall\fieldreg"
!define MUI_ICON "fieldreg.ico"
!define MUI_UNICON "fieldreg.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_WINDOWTITLE "fieldreg"
!define MUI_LANGDLL_INFO "Хэлээ сонгоно уу. Choose a language.$\nChoisissez une langue. Тілді таңдаңыз."
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\fieldreg"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(STAYS)"
!define MUI_FINISHPAGE_TITLE "$(DONE)"
!define MUI_FINISHPAGE_TEXT "$(FOUND)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\fieldreg.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGEEX "${LANGUAGES}" "Mongolian"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGEEX "${LANGUAGES}" "Kazakh"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString RUNS ${LANG_ENGLISH} "fieldreg is running. Close its window, then click Retry. Nothing has been changed."
LangString RUNS ${LANG_MONGOLIAN} "fieldreg ажиллаж байна. Цонхыг нь хаагаад «Дахин оролдох» (Retry) дээр дарна уу. Юу ч өөрчлөгдөөгүй."
LangString RUNS ${LANG_FRENCH} "fieldreg est ouvert. Fermez sa fenêtre, puis cliquez sur Réessayer. Rien n’a été modifié."
LangString RUNS ${LANG_KAZAKH} "fieldreg ашық тұр. Терезесін жауып, «Қайталау» (Retry) түймесін басыңыз. Ештеңе өзгерген жоқ."
LangString FOREIGN_FOLDER ${LANG_ENGLISH} "This folder holds other files. Choose an empty or a new one."
LangString FOREIGN_FOLDER ${LANG_MONGOLIAN} "Энэ хавтсанд өөр файл байна. Хоосон эсвэл шинэ хавтас сонгоно уу."
LangString FOREIGN_FOLDER ${LANG_FRENCH} "Ce dossier contient d’autres fichiers. Choisissez-en un vide ou nouveau."
LangString FOREIGN_FOLDER ${LANG_KAZAKH} "Бұл бумада басқа файлдар бар. Бос немесе жаңа буманы таңдаңыз."
LangString DONE ${LANG_ENGLISH} "fieldreg is installed"
LangString DONE ${LANG_MONGOLIAN} "fieldreg суулгагдлаа"
LangString DONE ${LANG_FRENCH} "fieldreg est installé"
LangString DONE ${LANG_KAZAKH} "fieldreg орнатылды"
LangString FOUND ${LANG_ENGLISH} "You find it in the Start menu."
LangString FOUND ${LANG_MONGOLIAN} "Та үүнийг «Эхлэх» цэснээс олно."
LangString FOUND ${LANG_FRENCH} "Vous le trouverez dans le menu Démarrer."
LangString FOUND ${LANG_KAZAKH} "Оны «Бастау» мәзірінен табасыз."
LangString STAYS ${LANG_ENGLISH} "The program is removed. The register stays on this computer."
LangString STAYS ${LANG_MONGOLIAN} "Программ устгагдана. Бүртгэлийн сан энэ компьютерт хэвээр үлдэнэ."
LangString STAYS ${LANG_FRENCH} "Le programme sera supprimé. Le registre reste sur cet ordinateur."
LangString STAYS ${LANG_KAZAKH} "Бағдарлама жойылады. Тізілім осы компьютерде қалады."
LangString FILE_TYPE ${LANG_ENGLISH} "Invitation to fieldreg"
LangString FILE_TYPE ${LANG_MONGOLIAN} "fieldreg-ийн урилга"
LangString FILE_TYPE ${LANG_FRENCH} "Invitation à fieldreg"
LangString FILE_TYPE ${LANG_KAZAKH} "fieldreg шақыруы"

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; A running program holds its own file: nothing is touched before all can be opened for writing, those
; of later versions too.
!macro CLOSED un
Function ${un}RequireClosed
  again:
  StrCpy $2 ""
  StrCpy $0 "$INSTDIR"
  Call ${un}FindRunning
  FindFirst $3 $4 "$LOCALAPPDATA\fieldreg\versions\*.*"
  next:
  StrCmp $4 "" none
  StrCpy $0 "$LOCALAPPDATA\fieldreg\versions\$4"
  Call ${un}FindRunning
  FindNext $3 $4
  Goto next
  none:
  FindClose $3
  StrCmp $2 "" closed
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 4
  Quit
  closed:
FunctionEnd

; Sets $2 if one of both programs in the folder $0 runs.
Function ${un}FindRunning
  StrCpy $1 "$0\fieldreg.exe"
  try:
  IfFileExists "$1" 0 next
  ClearErrors
  FileOpen $5 "$1" a
  IfErrors 0 close
  StrCpy $2 "runs"
  Goto next
  close:
  FileClose $5
  next:
  StrCmp $1 "$0\console\fieldreg.exe" done
  StrCpy $1 "$0\console\fieldreg.exe"
  Goto try
  done:
FunctionEnd
!macroend
!insertmacro CLOSED ""
!insertmacro CLOSED "un."

Section
  SetDetailsPrint none
  Call RequireClosed
  IfFileExists "$INSTDIR\fieldreg.exe" ours
  IfFileExists "$INSTDIR\*.*" 0 empty
  FindFirst $0 $1 "$INSTDIR\*.*"
  next:
  StrCmp $1 "" none
  StrCmp $1 "." more
  StrCmp $1 ".." more
  MessageBox MB_OK|MB_ICONSTOP "$(FOREIGN_FOLDER)" /SD IDOK
  SetErrorLevel 5
  Quit
  more:
  FindNext $0 $1
  Goto next
  none:
  FindClose $0
  ours:
  RMDir /r "$INSTDIR\lib"
  empty:
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*.*"
  nsExec::Exec '"$INSTDIR\python.exe" -m compileall -q -j 1 "$INSTDIR\lib"'
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\fieldreg.lnk" "$INSTDIR\fieldreg.exe"

  WriteRegStr HKCU "Software\fieldreg" "Program" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.invitation" "" "fieldreg.invitation"
  WriteRegStr HKCU "Software\Classes\.fri" "" "fieldreg.invitation"
  WriteRegStr HKCU "Software\Classes\fieldreg.invitation" "" "$(FILE_TYPE)"
  WriteRegStr HKCU "Software\Classes\fieldreg.invitation\DefaultIcon" "" "$INSTDIR\fieldreg.exe,0"
  WriteRegStr HKCU "Software\Classes\fieldreg.invitation\shell\open\command" "" '"$INSTDIR\fieldreg.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${GONE}" "DisplayName" "fieldreg"
  WriteRegStr HKCU "${GONE}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${GONE}" "DisplayIcon" "$INSTDIR\fieldreg.exe,0"
  WriteRegStr HKCU "${GONE}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${GONE}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${GONE}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${GONE}" "NoModify" 1
  WriteRegDWORD HKCU "${GONE}" "NoRepair" 1
SectionEnd

; The register is elsewhere and stays.
Section Uninstall
  SetDetailsPrint none
  Call un.RequireClosed
  RMDir /r "$INSTDIR"
  RMDir /r "$LOCALAPPDATA\fieldreg\versions"
  Delete "$SMPROGRAMS\fieldreg.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.invitation" ""
  StrCmp $0 "fieldreg.invitation" 0 +2
  DeleteRegKey HKCU "Software\Classes\.invitation"
  ReadRegStr $0 HKCU "Software\Classes\.fri" ""
  StrCmp $0 "fieldreg.invitation" 0 +2
  DeleteRegKey HKCU "Software\Classes\.fri"
  DeleteRegKey HKCU "Software\Classes\fieldreg.invitation"
  DeleteRegKey HKCU "Software\fieldreg"
  DeleteRegKey HKCU "${GONE}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
