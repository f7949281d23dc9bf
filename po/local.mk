# SPDX-License-Identifier: GPL-3.0-or-later
# Messages without autopoint: id.po -> locale/id/LC_MESSAGES/lulus.mo in the build tree, and beside it a
# locale that is UTF-8 on every Debian: a link to C.utf8 that glibc does not treat as "C".
EXTRA_DIST += %D%/id.po
localedir_id = $(localedir)/id/LC_MESSAGES
catalogue = locale/id/LC_MESSAGES/lulus.mo
locpath_link = locale/locpath/id_ID.UTF-8
noinst_DATA += $(catalogue) $(locpath_link)
CLEANFILES += $(catalogue) $(locpath_link)

$(catalogue): $(srcdir)/%D%/id.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) --check -o $@ $(srcdir)/po/id.po

$(locpath_link):
	$(AM_V_GEN)$(MKDIR_P) $(@D) && rm -f $@ && $(LN_S) /usr/lib/locale/C.utf8 $@

install-data-local: $(catalogue)
	$(MKDIR_P) $(DESTDIR)$(localedir_id) $(DESTDIR)$(pkglibexecdir)/locale
	$(INSTALL_DATA) $(catalogue) $(DESTDIR)$(localedir_id)/lulus.mo
	rm -f $(DESTDIR)$(pkglibexecdir)/locale/id_ID.UTF-8
	$(LN_S) /usr/lib/locale/C.utf8 $(DESTDIR)$(pkglibexecdir)/locale/id_ID.UTF-8

uninstall-local:
	rm -f $(DESTDIR)$(localedir_id)/lulus.mo $(DESTDIR)$(pkglibexecdir)/locale/id_ID.UTF-8

xgettext_flags = --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=ngettext:1,2 \
	--package-name=lulus --sort-by-file --add-location=file

lulus.pot: force-pot
	$(AM_V_GEN)cd $(srcdir) && xgettext $(xgettext_flags) -o $(abs_builddir)/$@ \
	  `find src include -name '*.[ch]' | LC_ALL=C sort`
CLEANFILES += lulus.pot

# By hand after texts changed: brings po/id.po up to the sources.
.PHONY: force-pot update-po check-po
update-po: lulus.pot
	cd $(srcdir) && msgmerge --quiet --no-fuzzy-matching --sort-by-file --add-location=file \
	  -o $(abs_builddir)/id.po po/id.po $(abs_builddir)/lulus.pot
	msgattrib --no-obsolete --sort-by-file --add-location=file -o $(srcdir)/po/id.po id.po
	rm -f id.po

# Every message of the sources is translated.
check-po: lulus.pot
	$(MSGFMT) --check --statistics -o /dev/null $(srcdir)/po/id.po
	msgcmp $(srcdir)/po/id.po lulus.pot
