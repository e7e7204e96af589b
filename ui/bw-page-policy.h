#pragma once

#define BW_PAGE_URI_SCHEME "bookwheel"
#define BW_PAGE_HOME BW_PAGE_URI_SCHEME ":home"

/*
 * What a page may load: style sheets, pictures and fonts of the library, and nothing
 * else. No script of a page runs, it sends no form and holds no other page. Scripts are
 * allowed in the sandbox for our own, which are in a world of their own.
 */
#define BW_PAGE_POLICY                                                                            \
  "default-src 'none'; "                                                                          \
  "img-src " BW_PAGE_URI_SCHEME ": data:; "                                                       \
  "style-src " BW_PAGE_URI_SCHEME ": 'unsafe-inline'; "                                           \
  "font-src " BW_PAGE_URI_SCHEME ":; "                                                            \
  "script-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'; " \
  "sandbox allow-same-origin allow-scripts"

/* The world of our own scripts; what a page could leave in its own is not seen there. */
#define BW_PAGE_WORLD BW_PAGE_URI_SCHEME
