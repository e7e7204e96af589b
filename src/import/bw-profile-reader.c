#include "bw-reader.h"

static int
score (const BwLines *lines)
{
  return 0;
}

static void
read_lines (const BwLines       *lines,
            const BwReadContext *context,
            BwReading           *reading)
{
}

const BwReader bw_profile_reader = { "profile", score, read_lines };
