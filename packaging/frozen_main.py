"""The script that PyInstaller freezes."""

import sys

from app.__main__ import main

sys.exit(main())
