@rem Run the tests; the arguments are passed to pytest. Installs what is missing first.
@setlocal
@call "%~dp0packaging\start.cmd" || exit /b 1
@cd /d "%~dp0"
@"%UV%" run --locked pytest %*
