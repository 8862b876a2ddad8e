#ifndef WINDSCREEN_CZSTD_H
#define WINDSCREEN_CZSTD_H

#include <zstd.h>

#endif
