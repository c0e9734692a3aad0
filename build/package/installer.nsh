; dutydesk:// belongs to this person's desk while it is installed. After "--" Chromium takes nothing for a switch of its
; own, whatever a link is made of.
!macro customInstall
  WriteRegStr HKCU "Software\Classes\dutydesk" "" "URL:Duty Desk"
  WriteRegStr HKCU "Software\Classes\dutydesk" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\dutydesk\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr HKCU "Software\Classes\dutydesk\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" -- "%1"'
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegKey HKCU "Software\Classes\dutydesk"
  ${endIf}
!macroend
