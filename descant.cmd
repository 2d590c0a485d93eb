@rem Open Descant's window, or run the command in the arguments: descant ask "...". Installs what is missing first.
@setlocal
@call "%~dp0packaging\start.cmd" || exit /b 1
@"%UV%" run --project "%~dp0." --locked --no-dev descant %*
