/* Starts Descant: loads the Python that lies beside it and lets it run lib/start.pyc with the arguments of this program.
 *
 * Compiled twice: Descant.exe is the window and the engine's process and has no console; bin\descant.exe (-DCONSOLE) is
 * the command line. Python runs inside this process, so the exit code, the console and Ctrl+C are its own.
 */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768 /* of a path, in UTF-16 units */

int _dowildcard = 0; /* mingw's start code must not expand * in arguments */

typedef int (*python_main)(int count, wchar_t **arguments);

static void strip_last(wchar_t *path)
{
    wchar_t *separator = wcsrchr(path, L'\\');
    if (separator)
        *separator = 0;
}

static wchar_t *below(const wchar_t *folder, const wchar_t *name)
{
    size_t length = wcslen(folder) + wcslen(name) + 1;
    wchar_t *path = HeapAlloc(GetProcessHeap(), 0, length * sizeof *path);
    if (path) {
        wcscpy(path, folder);
        wcscat(path, name);
    }
    return path;
}

static int fail(const wchar_t *what)
{
#ifdef CONSOLE
    fwprintf(stderr, L"descant: %ls\n", what);
#else
    MessageBoxW(NULL, what, L"Descant", MB_ICONERROR);
#endif
    return 3;
}

int wmain(int count, wchar_t **arguments)
{
    static wchar_t program[LONGEST], folder[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, program, LONGEST);
    if (!length || length == LONGEST)
        return fail(L"The path of this program is too long.");
    wcscpy(folder, program);
    strip_last(folder);
#ifdef CONSOLE
    strip_last(folder); /* bin */
#endif
    wchar_t *library = below(folder, L"\\python\\python313.dll"), *script = below(folder, L"\\lib\\start.pyc");
    wchar_t **passed = HeapAlloc(GetProcessHeap(), 0, (count + 3) * sizeof *passed);
    if (!library || !script || !passed)
        return fail(L"There is not enough memory.");
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    python_main run = python ? (python_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!run)
        return fail(L"Files of Descant are missing or damaged. Install it again.");
    int place = 0;
    passed[place++] = program;
    passed[place++] = L"-I";
    passed[place++] = script;
    for (int argument = 1; argument < count; argument++)
        passed[place++] = arguments[argument];
    passed[place] = NULL;
    return run(place, passed);
}
