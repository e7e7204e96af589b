#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The limits of what is read. Each has a test. */

#define BW_MAX_FILE_SIZE ((gsize) 64 * 1024 * 1024) /* bytes of a file that is read whole */
#define BW_MAX_WARNINGS 1000                        /* kept for one file; the rest is counted */
#define BW_MAX_NAME_LENGTH 200                      /* characters of a person's name */
#define BW_MAX_TITLE_LENGTH 1000                    /* characters of a title */
#define BW_MAX_NESTING 100                          /* elements or JSON values in each other */
#define BW_MAX_ENTRY_PEOPLE 10000                   /* who made one work of a bibliography */
#define BW_MAX_ENTRY_LINKS 200                      /* addresses of one */
#define BW_MAX_ENTRY_VALUES 1000                    /* tags, or other details, of one */
#define BW_MAX_FOLDER_DEPTH 64                      /* folders inside each other */

G_END_DECLS
