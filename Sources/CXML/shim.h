#pragma once
// Without this the headers pull in the system's ICU, whose names clash with those of Foundation's own. It hides one
// structure that only libxml2 itself uses.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
