#pragma once

/// How often this program has asked for heap memory so far; counted on Linux with the GNU C library.
long counted_allocations(void);

/// Processor seconds this program has used; unlike the time of day, other programs do not lengthen it.
double processor_seconds(void);
