# SPDX-License-Identifier: GPL-3.0-or-later
dist_man_MANS += %D%/lulus.1 %D%/lulus-content.5 %D%/lulus-voice.1
