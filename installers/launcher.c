/* fieldreg.exe: the program under its own name, in Python's own library beside it.

   Built twice: with -DCONSOLE for a terminal, in the folder "console", and without.
   "-m fieldreg" comes before whatever was typed; python3xx._pth makes it isolated.      */

#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

typedef int (*main_t)(int, wchar_t **);

static int fail(const wchar_t *said)
{
    MessageBoxW(NULL, said, L"fieldreg", MB_ICONERROR);
    return 3;
}

static int run(void)
{
    static wchar_t library[32768];
    int argc = __argc, length = GetModuleFileNameW(NULL, library, 32768);
    wchar_t **argv = calloc(argc + 3, sizeof *argv), *end = library + length;
    for (int up = 0; up < LEVELS; up++)
        while (end > library && *--end != L'\\')
            ;
    if (!argv || !length || end + 40 > library + 32768)
        return fail(L"Not enough memory.");
    wcscpy(end, L"\\" PYTHON);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    main_t start = python ? (main_t)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!start)
        return fail(L"Files of the program are missing. Install it again; the register is safe.");
    argv[0] = __wargv[0];
    argv[1] = L"-m";
    argv[2] = L"fieldreg";
    memcpy(argv + 3, __wargv + 1, (argc - 1) * sizeof *argv);
    return start(argc + 2, argv);
}

#ifdef CONSOLE
int wmain(void) { return run(); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, wchar_t *line, int shown)
{
    (void)self, (void)before, (void)line, (void)shown;
    return run();
}
#endif
