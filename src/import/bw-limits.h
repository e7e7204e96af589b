#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The limits of what is read. Each has a test. */

#define BW_MAX_FILE_SIZE ((gsize) 64 * 1024 * 1024)           /* bytes of a file that is read whole */
#define BW_MAX_WARNINGS 1000                                  /* kept for one file; the rest is counted */
#define BW_MAX_NAME_LENGTH 200                                /* characters of a person's name */
#define BW_MAX_TITLE_LENGTH 1000                              /* characters of a title */
#define BW_MAX_ARCHIVE_FILES 100000                           /* in one archive */
#define BW_MAX_ARCHIVE_SIZE ((guint64) 4 << 30)               /* bytes that one archive unpacks to */
#define BW_MAX_NESTING 100                                    /* elements or JSON values in each other */
#define BW_MAX_ENTRY_PEOPLE 10000                             /* who made one work of a bibliography */
#define BW_MAX_ENTRY_LINKS 200                                /* addresses of one */
#define BW_MAX_ENTRY_VALUES 1000                              /* tags, or other details, of one */
#define BW_MAX_XML_ELEMENTS 2000000                           /* of an XML document */
#define BW_MAX_XML_ATTRIBUTES 100                             /* of an element */
#define BW_MAX_XML_PREFIXES 100                               /* of namespaces that are in scope at once */
#define BW_MAX_ENTITIES 1000                                  /* that an XML document declares */
#define BW_MAX_ENTITY_DEPTH 8                                 /* entities in each other's values */
#define BW_MAX_ENTITY_SIZE 16384                              /* bytes that one of them stands for */
#define BW_MAX_ENTITIES_SIZE 1048576                          /* bytes that all of them stand for, each time */
#define BW_MAX_QUOTE_SEARCH 1000000                           /* bytes of an XML document, for quotes in values */
#define BW_MAX_COMPARED 100                                   /* of an entry’s people or categories, for repetitions */
#define BW_MAX_FEED_BASE 1000                                 /* bytes of an address to which a feed’s are relative */
#define BW_MAX_FEED_KEY 500                                   /* bytes of a feed’s id in the key of each entry */
#define BW_MAX_INHERITED 100000                               /* people whom entries have from their feed */
#define BW_MAX_FOLDER_DEPTH 64                                /* folders inside each other */
#define BW_MAX_WATCHED_FOLDERS 4096                           /* that are told of at once when they change */
#define BW_MAX_BIBTEX_KEY_LENGTH 500                          /* bytes of the key of an entry */
#define BW_MAX_CROSSREF_DEPTH 8                               /* entries of which each takes from the next */
#define BW_MAX_EXPANSION ((gsize) 64 * 1024 * 1024)           /* bytes of a bibliography beside its own */
#define BW_MAX_TEX_LENGTH ((gsize) 1024 * 1024)               /* bytes that strings add up to in a value */
#define BW_MAX_ABSTRACT_WORDS 20000                           /* of an abstract that is stated word by word */
#define BW_MAX_HELD_PAPERS 1000                               /* of a document of a long export, at once */
#define BW_MAX_SHORT_LIST 1000                                /* a work's keywords, links or organisations */
#define BW_MAX_FRONT_MATTER_SIZE 65536                        /* bytes between the `---` of a note */
#define BW_MAX_FRONT_FIELDS 200                               /* keys of a note's front matter */
#define BW_MAX_YAML_DEPTH 16                                  /* mappings and lists in each other */
#define BW_MAX_YAML_EVENTS 20000                              /* scalars, lists and mappings */
#define BW_MARKDOWN_HTML_BASE ((gsize) 1024 * 1024)           /* bytes that any text in Markdown may become */
#define BW_MAX_MARKDOWN_STEPS G_GUINT64_CONSTANT (1000000000) /* over addresses; see bw-markdown-cost.h */
#define BW_MAX_TABLE_COLUMNS 128                              /* of a table in Markdown */
#define BW_MAX_FOOTNOTES 10000                                /* of a text in Markdown */
#define BW_MAX_FOOTNOTE_SIZE 4000                             /* bytes of one inside the text */
#define BW_MAX_MENTIONS 20000                                 /* of a note */
#define BW_MAX_TAGS 1000                                      /* of a note */

#define BW_MAX_HTML_SIZE ((gsize) 32 * 1024 * 1024)    /* bytes of a page that is parsed */
#define BW_HTML_MEMORY_BASE ((gsize) 16 * 1024 * 1024) /* bytes of the tree of any page */
#define BW_HTML_MEMORY_PER_BYTE ((gsize) 64)           /* of the page, added to it */
#define BW_HTML_TIME_BASE ((gint64) 2 * 1000 * 1000)   /* microseconds for any page */
#define BW_HTML_TIME_PER_BYTE ((gint64) 1)             /* of the page, added to it */
#define BW_MAX_URL_LENGTH ((gsize) 8192)               /* bytes of an address */
#define BW_MAX_DATA_IMAGE_LENGTH ((gsize) 512 * 1024)  /* bytes of an image in its address */
#define BW_MAX_HTML_WORD_LENGTH ((gsize) 64)           /* bytes of an attribute kept as it is */
#define BW_MAX_PAGE_TAG_NAMES 8                        /* names of one tag of a page */
#define BW_MAX_PAGE_STATED ((gsize) 1024 * 1024)       /* nodes and bytes of a page's microdata */
#define BW_MAX_PAGE_TAGS 10000                         /* that a page states about itself */
#define BW_MAX_PAGE_DATA 50                            /* JSON-LD texts of a page */
#define BW_MAX_PAGE_MENTIONS 2000                      /* papers that a page links to */
#define BW_MAX_ARTICLE_ELEMENTS 50000                  /* of a page that scripts look at */
#define BW_MAX_ARTICLE_SIZE ((gsize) 8 * 1024 * 1024)  /* bytes of it as XHTML */
#define BW_MAX_ARTICLE_SECONDS 5                       /* for which scripts may look */

#define BW_MAX_DECISIONS_SIZE ((gsize) 64 * 1024 * 1024) /* bytes of a file of decisions */
#define BW_MAX_DECISIONS 50000                           /* of a file */
#define BW_MAX_DECISION_KEYS 2000                        /* of one side of a decision */
#define BW_MAX_DECISION_TEXT ((gsize) 4096)              /* bytes of a name, a key or a reason */

G_END_DECLS
