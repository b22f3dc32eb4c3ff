#define ZX_USE_UTF8 1
#include "CZXing.h"

#include <ZXing/ReadBarcode.h>

#include <cstdlib>
#include <cstring>
#include <string>

namespace {

ZXing::DecodeHints hints() {
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);
  hints.setTryHarder(true);
  // A symbol is found at any angle without: this turns the picture for codes made of bars.
  hints.setTryRotate(false);
  hints.setTryDownscale(true);
  // A symbol that was seen and not decoded tells where to look more closely.
  hints.setReturnErrors(true);
  return hints;
}

bool fill(CZXingSymbol &symbol, const ZXing::Result &result) {
  const auto &position = result.position();
  for (int corner = 0; corner < 4; ++corner) {
    symbol.corners[2 * corner] = position[corner].x;
    symbol.corners[2 * corner + 1] = position[corner].y;
  }
  if (!result.isValid()) return true;
  const std::string text = result.text();
  symbol.text = static_cast<char *>(std::malloc(text.size() + 1));
  if (!symbol.text) return false;
  std::memcpy(symbol.text, text.c_str(), text.size() + 1);
  symbol.length = text.size();
  return true;
}

CZXingSymbols *copied(const ZXing::Results &results) {
  auto *symbols = static_cast<CZXingSymbols *>(std::calloc(1, sizeof(CZXingSymbols)));
  if (!symbols) return nullptr;
  symbols->symbols = static_cast<CZXingSymbol *>(std::calloc(results.size() + 1, sizeof(CZXingSymbol)));
  for (const auto &result : results) {
    if (symbols->symbols && fill(symbols->symbols[symbols->count++], result)) continue;
    czxing_free(symbols);
    return nullptr;
  }
  return symbols;
}

}  // namespace

CZXingSymbols *czxing_read(const uint8_t *grey, int32_t width, int32_t height) {
  try {
    const ZXing::ImageView view(grey, width, height, ZXing::ImageFormat::Lum);
    return copied(ZXing::ReadBarcodes(view, hints()));
  } catch (...) {
    // No exception may pass through C.
    return nullptr;
  }
}

void czxing_free(CZXingSymbols *symbols) {
  if (!symbols) return;
  for (size_t index = 0; symbols->symbols && index < symbols->count; ++index) std::free(symbols->symbols[index].text);
  std::free(symbols->symbols);
  std::free(symbols);
}
