/* What llama.cpp uses of Windows' headers and bookworm's mingw-w64 does not have yet. Included in front of every file. */
#pragma once
#define THREAD_POWER_THROTTLING_CURRENT_VERSION 1
#define THREAD_POWER_THROTTLING_EXECUTION_SPEED 1
typedef struct {
    unsigned long Version, ControlMask, StateMask;
} THREAD_POWER_THROTTLING_STATE;
