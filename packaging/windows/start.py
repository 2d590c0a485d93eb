"""What Descant.exe runs: the app, told where its files are, as PyInstaller's start program does on other systems."""

import sys
from pathlib import Path

folder = Path(__file__).parents[1]
sys.frozen = True
sys._MEIPASS = str(folder)
sys.executable = str(folder / "Descant.exe")  # of the console's program too: engine and probe have one executable

from app.__main__ import main  # noqa: E402  it looks at what was set

sys.exit(main())
