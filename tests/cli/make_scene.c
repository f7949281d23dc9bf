/* SPDX-License-Identifier: GPL-3.0-or-later */
/* make_scene FILE [demo] - the class of scene.h in a new store, for the tests of the commands. */
#include "scene.h"
#include <string.h>

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    scene_make(argv[1], argc > 2 && strcmp(argv[2], "demo") == 0);
    return 0;
}
