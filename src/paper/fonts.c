/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fonts.h"
#include "base/alloc.h"
#include "base/language.h"
#include <fontconfig/fontconfig.h>
#include <limits.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct fonts {
    FcConfig *config;
    PangoFontMap *map;
};

static const char *const files[] = {"GentiumPlus-Regular.ttf", "GentiumPlus-Bold.ttf",
                                    "GentiumPlus-Italic.ttf"};

static bool add_files(FcConfig *config, const char *folder, struct error *err)
{
    for (size_t i = 0; i < COUNT(files); i++) {
        char path[PATH_MAX];
        snprintf(path, sizeof path, "%s/%s", folder, files[i]);
        if (access(path, R_OK) == 0 && FcConfigAppFontAddFile(config, (const FcChar8 *)path))
            continue;
        fail(err, ERROR_SYSTEM, _("the font %s is missing"), FONT_FAMILY);
        error_remedy(err, _("Please install the package %s."), "fonts-sil-gentiumplus");
        return error_place(err, path, 0, 0);
    }
    return true;
}

struct fonts *fonts_open(const char *folder, struct error *err)
{
    struct fonts *fonts = xcalloc(1, sizeof *fonts);
    fonts->config = FcConfigCreate();
    if (!add_files(fonts->config, folder, err)) {
        fonts_close(fonts);
        return NULL;
    }
    /* Else pango reads the machine's settings as well, and a third of a page's time goes there. */
    FcConfigSetCurrent(fonts->config);
    fonts->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts->map), fonts->config);
    return fonts;
}

void fonts_close(struct fonts *fonts)
{
    if (fonts == NULL)
        return;
    if (fonts->map != NULL)
        g_object_unref(fonts->map);
    FcConfigDestroy(fonts->config);
    free(fonts);
}

PangoFontMap *fonts_map(const struct fonts *fonts)
{
    return fonts->map;
}
