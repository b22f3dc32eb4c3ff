#pragma once
// Leptonica: pictures read from files, turned, straightened and compared.
#include <leptonica/allheaders.h>
