// zxing-cpp: the QR codes of a picture. Plain C, because Swift imports no C++ here.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A symbol that was found. Its text is NULL where it was seen but could not be decoded.
typedef struct {
  char *text;
  /// Bytes of the text, which may hold zeros.
  size_t length;
  /// x and y of the top left, top right, bottom right and bottom left corner, as the symbol itself stands.
  int32_t corners[8];
} CZXingSymbol;

typedef struct {
  CZXingSymbol *symbols;
  size_t count;
} CZXingSymbols;

/// All QR codes of a picture of one byte a pixel without gaps between rows.
///
/// Gives NULL where memory ran out or the library failed. The caller frees what it gets.
CZXingSymbols *czxing_read(const uint8_t *grey, int32_t width, int32_t height);

void czxing_free(CZXingSymbols *symbols);

#ifdef __cplusplus
}
#endif
