/* For packaging/windows/test alone, never shipped: Qt6Core imports icuuc.dll, which Windows 10 has and Wine does not. No
 * converter can be opened, so Qt has the encodings that it brings itself. */
#define EXPORT __declspec(dllexport)

EXPORT void *ucnv_open(const char *name, int *error)
{
    (void)name;
    *error = 4; /* U_FILE_ACCESS_ERROR */
    return 0;
}
#define NEVER_CALLED(name) \
    EXPORT void *name(void) { return 0; }
NEVER_CALLED(ucnv_close)
NEVER_CALLED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NEVER_CALLED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NEVER_CALLED(ucnv_reset)
NEVER_CALLED(ucnv_getMaxCharSize)
NEVER_CALLED(ucnv_getName)
NEVER_CALLED(ucnv_getToUCallBack)
NEVER_CALLED(ucnv_getFromUCallBack)
NEVER_CALLED(ucnv_setToUCallBack)
NEVER_CALLED(ucnv_setFromUCallBack)
NEVER_CALLED(ucnv_cbToUWriteUChars)
NEVER_CALLED(ucnv_toUnicode)
NEVER_CALLED(ucnv_cbFromUWriteUChars)
NEVER_CALLED(ucnv_toUCountPending)
NEVER_CALLED(ucnv_fromUCountPending)
NEVER_CALLED(ucnv_getStandardName)
NEVER_CALLED(ucnv_getAvailableName)
NEVER_CALLED(ucnv_countAvailable)
NEVER_CALLED(ucnv_fromUnicode)
