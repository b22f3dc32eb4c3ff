#pragma once
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdbool.h>

// Swift imports neither cast macros nor macros that are casts: each has a function here.

static inline PangoFcFontMap *banxin_fc_font_map(PangoFontMap *map) { return PANGO_FC_FONT_MAP(map); }

static inline FcPattern *banxin_font_pattern(PangoFont *font) { return pango_fc_font_get_pattern(PANGO_FC_FONT(font)); }

// The glyph that Pango puts where a character shows nothing.
static inline bool banxin_is_empty_glyph(PangoGlyph glyph) { return glyph == PANGO_GLYPH_EMPTY; }

// The glyph that Pango puts where the font has none for a character.
static inline bool banxin_is_unknown_glyph(PangoGlyph glyph) { return (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0; }
