#ifndef WINDSCREEN_CYAML_H
#define WINDSCREEN_CYAML_H

#include <yaml.h>

#endif
