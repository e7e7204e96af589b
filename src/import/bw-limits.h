#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The limits of what is read. Each has a test. */

#define BW_MAX_FILE_SIZE ((gsize) 64 * 1024 * 1024) /* bytes of a file that is read whole */
#define BW_MAX_WARNINGS 1000                        /* kept for one file; the rest is counted */
#define BW_MAX_NAME_LENGTH 200                      /* characters of a person's name */
#define BW_MAX_TITLE_LENGTH 1000                    /* characters of a title */
#define BW_MAX_NESTING 100                          /* elements or JSON values in each other */
#define BW_MAX_FOLDER_DEPTH 64                      /* folders inside each other */
#define BW_MAX_ABSTRACT_WORDS 20000                 /* of an abstract that is stated word by word */
#define BW_MAX_SHORT_LIST 1000                      /* a work's keywords, links or organisations */

G_END_DECLS
