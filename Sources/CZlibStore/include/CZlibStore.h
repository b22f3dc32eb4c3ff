#pragma once
#include <stdbool.h>

// Whether zlib streams that begin on this thread from now on store their bytes instead of compressing them.
//
// Cairo compresses all streams of a PDF with zlib's own level and has no setting for it; finishing compresses them
// anew. What this spares is a third of the time of drawing. Where a program is linked so that libraries do not see its
// symbols, nothing is stored and all is as right as before.
void banxin_store_zlib_streams(bool stores);
