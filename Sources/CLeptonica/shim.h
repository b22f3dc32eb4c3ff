#pragma once
// Leptonica: pictures read from files, turned, straightened and compared.
#include <leptonica/allheaders.h>

// Leptonica keeps samples in words of 32 bits, the leftmost sample in the highest bits; on our machines its bytes stand in
// the other order. These loops turn words into rows of bytes and back; in Swift they would ask for a check at every pixel.

/// Bytes of one sample a pixel, without gaps, as a picture of 8 bits; of three, as one of 32. NULL where memory ran out.
static inline PIX *banxin_pix_from_samples(const l_uint8 *bytes, l_int32 width, l_int32 height, l_int32 samples) {
  PIX *pix = pixCreateNoInit(width, height, samples == 1 ? 8 : 32);
  if (!pix) return NULL;
  for (l_int32 y = 0; y < height; y++) {
    l_uint32 *line = pixGetData(pix) + (size_t)y * pixGetWpl(pix);
    const l_uint8 *row = bytes + (size_t)y * width * samples;
    if (samples == 1) {
      for (l_int32 x = 0; x < width; x++) SET_DATA_BYTE(line, x, row[x]);
    } else {
      for (l_int32 x = 0; x < width; x++, row += 3)
        line[x] = (l_uint32)row[0] << 24 | (l_uint32)row[1] << 16 | (l_uint32)row[2] << 8;
    }
  }
  return pix;
}

/// The samples of a picture of 8 or 32 bits without a colour map, in rows without gaps.
static inline void banxin_pix_to_samples(PIX *pix, l_uint8 *bytes) {
  const l_int32 width = pixGetWidth(pix), isGrey = pixGetDepth(pix) == 8;
  for (l_int32 y = 0; y < pixGetHeight(pix); y++) {
    const l_uint32 *line = pixGetData(pix) + (size_t)y * pixGetWpl(pix);
    if (isGrey) {
      for (l_int32 x = 0; x < width; x++) *bytes++ = GET_DATA_BYTE(line, x);
    } else {
      for (l_int32 x = 0; x < width; x++) {
        *bytes++ = line[x] >> 24;
        *bytes++ = line[x] >> 16 & 0xff;
        *bytes++ = line[x] >> 8 & 0xff;
      }
    }
  }
}

/// A picture of Cairo's format RGB24: words of 32 bits whose highest byte says nothing.
static inline PIX *banxin_pix_from_rgb24(const l_uint8 *bytes, l_int32 width, l_int32 height, l_int32 stride) {
  PIX *pix = pixCreateNoInit(width, height, 32);
  if (!pix) return NULL;
  for (l_int32 y = 0; y < height; y++) {
    l_uint32 *line = pixGetData(pix) + (size_t)y * pixGetWpl(pix);
    const l_uint32 *row = (const l_uint32 *)(bytes + (size_t)y * stride);
    for (l_int32 x = 0; x < width; x++) line[x] = row[x] << 8;
  }
  return pix;
}

/// Whether no pixel of a picture of 32 bits has any colour: a page scanned in grey and kept as colour.
static inline l_int32 banxin_pix_is_colorless(PIX *pix) {
  const l_int32 width = pixGetWidth(pix);
  for (l_int32 y = 0; y < pixGetHeight(pix); y++) {
    const l_uint32 *line = pixGetData(pix) + (size_t)y * pixGetWpl(pix);
    for (l_int32 x = 0; x < width; x++) {
      const l_uint32 red = line[x] >> 24, green = line[x] >> 16 & 0xff, blue = line[x] >> 8 & 0xff;
      if (red != green || green != blue) return 0;
    }
  }
  return 1;
}
