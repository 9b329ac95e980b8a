/* Tells each text that stands on the screen of Wine, whichever program shows it, one on a line. */
#include <stdio.h>
#include <windows.h>

static BOOL CALLBACK tell(HWND window, LPARAM is_inside) {
    WCHAR text[1024] = {0};
    char told[4096] = {0};
    DWORD_PTR length;
    if (!IsWindowVisible(window))
        return TRUE;
    SendMessageTimeoutW(window, WM_GETTEXT, 1024, (LPARAM)text, SMTO_ABORTIFHUNG, 5000, &length);
    WideCharToMultiByte(CP_UTF8, 0, text, -1, told, sizeof told - 1, NULL, NULL);
    if (*told)
        puts(told);
    if (!is_inside)
        EnumChildWindows(window, tell, TRUE);
    return TRUE;
}

int main(void) {
    return !EnumWindows(tell, FALSE);
}
