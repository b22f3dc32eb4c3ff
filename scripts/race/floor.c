// The floor of the race: what Pango and Cairo take for the same forms when nothing else is done. Font subsets of the
// whole batch, one process, no tags, no PDF/A, no data, no checks; rows are measured once, pages break between them.
//
//     floor RECORDS FOLDER START STEP
//
// Records are separated by 0x1E, their fields by 0x1F: number, title, unit, unit of money, the texts of the head,
// the number of indicators, and six texts for each.
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MM (72 / 25.4)
enum { HEAD = 4, HEAD_TEXTS = 16, COUNT = HEAD + HEAD_TEXTS, COLUMNS = 6, MOST_FIELDS = 1024 };

static const double page_width = 595.276, page_height = 841.89;
static const double left = 27 * MM, top = 37 * MM, bottom = 841.89 - 35 * MM, padding = 3;
static const double widths[COLUMNS] = {16 * MM, 26 * MM, 30 * MM, 38 * MM, 24 * MM, 22 * MM};
static const char *headings[COLUMNS] = {"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"};

static PangoContext *context;
static PangoFontDescription *text_font, *bold_font, *title_font;

// A form's place: the cell of the grid of seven columns that a text of the head stands in.
typedef struct {
  const char *label; // Nil for a text of the record.
  int column, row, columns, rows;
  bool is_left;
} Place;

static const Place places[] = {
    {"项目编码", 0, 0, 1, 1, 0},     {NULL, 1, 0, 2, 1, 0},     {"项目名称", 3, 0, 1, 1, 0}, {NULL, 4, 0, 3, 1, 0},
    {"预算规模及资金用途", 0, 1, 1, 2, 0}, {"预算数", 1, 1, 1, 1, 0}, {NULL, 2, 1, 1, 1, 0},     {NULL, 3, 1, 1, 1, 0},
    {NULL, 4, 1, 1, 1, 0},           {"其他资金", 5, 1, 1, 1, 0}, {NULL, 6, 1, 1, 1, 0},     {NULL, 1, 2, 6, 1, 1},
    {"资金支出计划（%）", 0, 3, 1, 2, 0}, {NULL, 1, 3, 1, 1, 0},     {NULL, 2, 3, 2, 1, 0},     {NULL, 4, 3, 1, 1, 0},
    {NULL, 5, 3, 2, 1, 0},           {NULL, 1, 4, 1, 1, 0},     {NULL, 2, 4, 2, 1, 0},     {NULL, 4, 4, 1, 1, 0},
    {NULL, 5, 4, 2, 1, 0},           {"绩效目标", 0, 5, 1, 1, 0}, {NULL, 1, 5, 6, 1, 1},
};
enum { PLACES = sizeof places / sizeof *places, HEAD_ROWS = 6 };

static PangoFontDescription *font(double size, bool is_bold) {
  PangoFontDescription *font = pango_font_description_new();
  pango_font_description_set_family(font, "Noto Serif CJK SC");
  pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  if (is_bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  return font;
}

static PangoLayout *layout(const char *text, PangoFontDescription *font, double width, bool is_left) {
  PangoLayout *layout = pango_layout_new(context);
  pango_layout_set_font_description(layout, font);
  pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, is_left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_CENTER);
  pango_layout_set_text(layout, text, -1);
  return layout;
}

static double height(PangoLayout *layout) {
  int height;
  pango_layout_get_size(layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

static void show(cairo_t *cairo, PangoLayout *layout, double x, double y) {
  cairo_move_to(cairo, x, y);
  pango_cairo_show_layout(cairo, layout);
}

// Draws a text in the middle of its cell, with the cell's frame, and lets go of it.
static void show_cell(cairo_t *cairo, PangoLayout *layout, double x, double y, double width, double tall) {
  show(cairo, layout, x + padding, y + (tall - height(layout)) / 2);
  cairo_rectangle(cairo, x, y, width, tall);
  g_object_unref(layout);
}

static double column_edge(int column) { return left + (column ? 24 + 22 * (column - 1) : 0) * MM; }

static double place_width(const Place *place) {
  return column_edge(place->column + place->columns) - column_edge(place->column);
}

static double draw_head(cairo_t *cairo, char **fields, double y) {
  PangoLayout *texts[PLACES];
  double edges[HEAD_ROWS + 1] = {0}, tall[HEAD_ROWS] = {0};
  for (int i = 0, next = HEAD; i < PLACES; i++) {
    const char *text = places[i].label ? places[i].label : fields[next++];
    texts[i] = layout(text, text_font, place_width(&places[i]) - 2 * padding, places[i].is_left);
    double need = height(texts[i]) + 2 * padding;
    if (places[i].rows == 1 && need > tall[places[i].row]) tall[places[i].row] = need;
  }
  for (int i = 0; i < PLACES; i++) {
    int row = places[i].row;
    double missing = height(texts[i]) + 2 * padding - tall[row] - (places[i].rows == 2 ? tall[row + 1] : 0);
    if (places[i].rows == 2 && missing > 0) tall[row + 1] += missing;
  }
  for (int row = 0; row < HEAD_ROWS; row++) edges[row + 1] = edges[row] + tall[row];
  for (int i = 0; i < PLACES; i++) {
    double from = edges[places[i].row], to = edges[places[i].row + places[i].rows];
    show_cell(cairo, texts[i], column_edge(places[i].column), y + from, place_width(&places[i]), to - from);
  }
  return y + edges[HEAD_ROWS];
}

static double draw_headings(cairo_t *cairo, double y) {
  PangoLayout *texts[COLUMNS];
  double tall = 0, x = left;
  for (int i = 0; i < COLUMNS; i++) {
    texts[i] = layout(headings[i], bold_font, widths[i] - 2 * padding, false);
    tall = MAX(tall, height(texts[i]) + 2 * padding);
  }
  for (int i = 0; i < COLUMNS; x += widths[i++]) show_cell(cairo, texts[i], x, y, widths[i], tall);
  return y + tall;
}

static void end_page(cairo_t *cairo, int number) {
  char text[32];
  snprintf(text, sizeof text, "第 %d 页", number);
  cairo_stroke(cairo);
  PangoLayout *footer = layout(text, text_font, page_width - 2 * left, false);
  show(cairo, footer, left, page_height - 12 * MM);
  g_object_unref(footer);
  cairo_show_page(cairo);
}

// The label of a first level stands in one cell over all its rows of a page.
static void show_level(cairo_t *cairo, const char *level, double from, double to) {
  if (to > from) show_cell(cairo, layout(level, text_font, widths[0] - 2 * padding, false), left, from, widths[0], to - from);
}

static void draw_indicators(cairo_t *cairo, char **rows, int count, double y) {
  int page = 1;
  double start = y = draw_headings(cairo, y);
  for (int row = 0; row < count; row++) {
    char **cells = rows + COLUMNS * row;
    PangoLayout *texts[COLUMNS];
    double tall = 0, x = left + widths[0];
    for (int i = 1; i < COLUMNS; i++) {
      texts[i] = layout(cells[i], text_font, widths[i] - 2 * padding, i == 2 || i == 3 || i == 5);
      tall = MAX(tall, height(texts[i]) + 2 * padding);
    }
    bool is_new = row > 0 && strcmp(cells[0], cells[-COLUMNS]) != 0, is_over = y + tall > bottom;
    if (row > 0 && (is_new || is_over)) show_level(cairo, cells[-COLUMNS], start, y);
    if (is_over) {
      end_page(cairo, page++);
      y = draw_headings(cairo, top);
    }
    if (is_new || is_over) start = y;
    for (int i = 1; i < COLUMNS; x += widths[i++]) show_cell(cairo, texts[i], x, y, widths[i], tall);
    y += tall;
  }
  show_level(cairo, rows[COLUMNS * (count - 1)], start, y);
  end_page(cairo, page);
}

static void draw_form(char **fields, const char *folder) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%05d.pdf", folder, atoi(fields[0]));
  cairo_surface_t *surface = cairo_pdf_surface_create(path, page_width, page_height);
  cairo_t *cairo = cairo_create(surface);
  cairo_set_line_width(cairo, .5);
  double width = page_width - 2 * left;
  PangoLayout *title = layout(fields[1], title_font, width, false), *unit = layout(fields[2], text_font, width, true);
  show(cairo, title, left, top);
  double y = top + height(title) + 4 * MM;
  show(cairo, unit, left, y);
  y = draw_head(cairo, fields, y + height(unit) + MM);
  g_object_unref(title);
  g_object_unref(unit);
  draw_indicators(cairo, fields + COUNT + 1, atoi(fields[COUNT]), y + 3 * MM);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface)) fprintf(stderr, "%s\n", cairo_status_to_string(cairo_surface_status(surface)));
  cairo_surface_destroy(surface);
}

static char *read_file(const char *path) {
  gchar *text;
  if (!g_file_get_contents(path, &text, NULL, NULL)) exit(1);
  return text;
}

int main(int count, char **arguments) {
  if (count != 5) return 64;
  PangoFontMap *fonts = pango_cairo_font_map_new();
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts), 72);
  context = pango_font_map_create_context(fonts);
  text_font = font(10.5, false), bold_font = font(10.5, true), title_font = font(16, true);
  int start = atoi(arguments[3]), step = atoi(arguments[4]);
  char **records = g_strsplit(read_file(arguments[1]), "\x1e", -1);
  for (int i = start; i < (int)g_strv_length(records); i += step) {
    char **fields = g_strsplit(records[i], "\x1f", MOST_FIELDS);
    draw_form(fields, arguments[2]);
    g_strfreev(fields);
  }
  return 0;
}
