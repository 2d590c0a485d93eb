@rem Shared by descant.cmd and test.cmd: sets UV to a uv that this checkout accepts, and installs one if there is none.
@set "UV=%~dp0..\.tools\Scripts\uv.exe"
@"%UV%" cache dir --project "%~dp0.." >nul 2>nul && goto compiler
@set "UV=uv"
@uv cache dir --project "%~dp0.." >nul 2>nul && goto compiler
@py -3 -c "import ensurepip, venv" >nul 2>nul
@if errorlevel 1 (
    echo descant: Python or uv is missing. Run one of these lines, then start again: 1>&2
    echo     winget install --id Python.Python.3.13 1>&2
    echo     winget install --id astral-sh.uv 1>&2
    exit /b 1
)
@echo descant: Installing uv into .tools. 1>&2
@py -3 -m venv --clear "%~dp0..\.tools" || exit /b 1
@"%~dp0..\.tools\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check uv || exit /b 1
@set "UV=%~dp0..\.tools\Scripts\uv.exe"

:compiler
@rem llama.cpp is compiled once; after that no compiler is needed.
@if exist "%~dp0..\.venv\Scripts\descant.exe" exit /b 0
@set "VSWHERE=%ProgramFiles(x86)%\Microsoft Visual Studio\Installer\vswhere.exe"
@set "COMPILER="
@if exist "%VSWHERE%" for /f "delims=" %%i in (
    '"%VSWHERE%" -latest -products * -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath'
) do @set "COMPILER=%%i"
@if defined COMPILER exit /b 0
@echo descant: The C++ compiler is missing. Run this line, then start again: 1>&2
@echo     winget install --id Microsoft.VisualStudio.2022.BuildTools --override "--passive --wait --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended" 1>&2
@exit /b 1
