#ifndef WINDSCREEN_CNETTLE_H
#define WINDSCREEN_CNETTLE_H

#include <nettle/sha2.h>

#endif
