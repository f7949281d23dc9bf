# SPDX-License-Identifier: GPL-3.0-or-later
# Indonesian messages: po/id.po -> locale/id/LC_MESSAGES/lulus.mo beside the built program, and a
# symlink that lets setlocale find a UTF-8 locale where none was generated.
