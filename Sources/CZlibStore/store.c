#define _GNU_SOURCE
#include "CZlibStore.h"

#include <dlfcn.h>
#include <stddef.h>

static _Thread_local bool stores_streams;

void banxin_store_zlib_streams(bool stores) { stores_streams = stores; }

// What `deflateInit` of zlib.h calls. This one stands before zlib's own for all libraries of the process and passes
// on to it, with level 0 where streams are to be stored.
int deflateInit_(void *stream, int level, const char *version, int size) {
  int (*zlib)(void *, int, const char *, int) = NULL;
  *(void **)&zlib = dlsym(RTLD_NEXT, "deflateInit_");
  const int stream_error = -2;
  if (zlib == NULL) return stream_error;
  return zlib(stream, stores_streams ? 0 : level, version, size);
}
