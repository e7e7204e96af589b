#pragma once

#include "bw-test-library.h"

G_BEGIN_DECLS

/* The few things that tests/data/search/queries.txt asks for; what they are stands there. */
void bw_test_corpus_fill (BwTestLibrary *library);

G_END_DECLS
