# SPDX-License-Identifier: GPL-3.0-or-later
dist_doc_DATA += %D%/panduan-pelatih.md %D%/sertifikat.png %D%/soal.png
