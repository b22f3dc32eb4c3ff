#pragma once
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>
#include <stdbool.h>

// Lets go of a face and its library. Cairo's cache keeps faces for a while and may drop them on any thread, so each
// face has a library of its own, which nothing else uses.
static inline void banxin_release_face(void *face) {
  FT_Library library = ((FT_Face)face)->glyph->library;
  FT_Done_Face((FT_Face)face);
  FT_Done_FreeType(library);
}

// Ties a FreeType face to the Cairo face made of it: it is released with the last user of the Cairo face.
static inline bool banxin_tie_face(cairo_font_face_t *font_face, FT_Face face) {
  static const cairo_user_data_key_t key;
  return cairo_font_face_set_user_data(font_face, &key, face, banxin_release_face) == CAIRO_STATUS_SUCCESS;
}
