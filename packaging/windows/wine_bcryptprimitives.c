/* For packaging/windows/test alone, never shipped: programs in Rust take random numbers from here, which Wine 8 does not have. */
#include <windows.h>

BOOLEAN WINAPI SystemFunction036(void *buffer, ULONG size); /* RtlGenRandom of advapi32 */

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *buffer, SIZE_T size) { return SystemFunction036(buffer, (ULONG)size); }
