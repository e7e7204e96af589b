#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

/**
 * BwCliStatus:
 * @BW_CLI_DONE: all was done
 * @BW_CLI_REFUSED: something was refused or failed, the rest was done
 * @BW_CLI_USAGE: the command was not understood
 * @BW_CLI_LIBRARY: the library cannot be opened
 *
 * What the program ends with.
 */
typedef enum
{
  BW_CLI_DONE = 0,
  BW_CLI_REFUSED = 1,
  BW_CLI_USAGE = 2,
  BW_CLI_LIBRARY = 3,
} BwCliStatus;

/**
 * BwCli:
 * @path: of the library
 * @library: (nullable): once a command has opened it
 *
 * What all commands have in common.
 */
typedef struct
{
  char      *path;
  BwLibrary *library;
} BwCli;

/* A command; @argv begins with its name and ends with NULL. */
typedef BwCliStatus (*BwCliCommand) (BwCli  *cli,
                                     char  **argv);

BwLibrary *bw_cli_open (BwCli         *cli,
                        BwLibraryMode  mode) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_cli_parse (char               **argv,
                       const GOptionEntry  *entries,
                       const char          *arguments,
                       guint                min,
                       guint                max);
BwCliStatus bw_cli_fail (const GError *error);
BwCliStatus bw_cli_usage (const char *format,
                          ...) G_GNUC_PRINTF (1, 2);
void bw_cli_ready_cb (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data);
GAsyncResult *bw_cli_wait (GAsyncResult **place) G_GNUC_WARN_UNUSED_RESULT;
GOutputStream *bw_cli_get_output (void) G_GNUC_WARN_UNUSED_RESULT;
void bw_cli_print (const char *text);

BwCliStatus bw_cli_backup    (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_bookmark  (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_check     (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_decisions (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_distinct  (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_doubtful  (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_export    (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_import    (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_list      (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_mention   (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_merge     (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_path      (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_redo      (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_restore   (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_search    (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_searches  (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_show      (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_split     (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_stats     (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_undo      (BwCli  *cli,
                              char  **argv);
BwCliStatus bw_cli_whole     (BwCli  *cli,
                              char  **argv);

G_END_DECLS
