#pragma once

#include "bw-word-set.h"

G_BEGIN_DECLS

/**
 * BwFolderSplit:
 *
 * Tells where the name of a folder ends that is run together with the name of a file.
 */
typedef struct _BwFolderSplit BwFolderSplit;

BwFolderSplit *bw_folder_split_new (const char *const *folders) G_GNUC_WARN_UNUSED_RESULT;
void bw_folder_split_free (BwFolderSplit *self);
void bw_folder_split_add_folder (BwFolderSplit *self,
                                 const char    *folder);
void bw_folder_split_add_words (BwFolderSplit *self,
                                const char    *text);
gsize bw_folder_split_by_folder (const BwFolderSplit *self,
                                 const char          *text);
gsize bw_folder_split_by_words (const BwFolderSplit *self,
                                const char          *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFolderSplit, bw_folder_split_free)

G_END_DECLS
