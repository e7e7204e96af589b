#include "bw-css-words.h"

/* What CSS names, each list in the order of strcmp(). */

/* The properties in use; those with a vendor's prefix need no list. */
static const char *const PROPERTIES[] = {
  "align-content", "align-items", "align-self", "all", "animation", "animation-delay",
  "animation-direction", "animation-duration", "animation-fill-mode", "animation-iteration-count",
  "animation-name", "animation-play-state", "animation-timing-function", "appearance",
  "aspect-ratio", "backface-visibility", "background", "background-attachment",
  "background-blend-mode", "background-clip", "background-color", "background-image",
  "background-origin", "background-position", "background-repeat", "background-size", "border",
  "border-bottom", "border-bottom-color", "border-bottom-left-radius",
  "border-bottom-right-radius", "border-bottom-style", "border-bottom-width", "border-collapse",
  "border-color", "border-image", "border-image-outset", "border-image-repeat",
  "border-image-slice", "border-image-source", "border-image-width", "border-inline",
  "border-left", "border-left-color", "border-left-style", "border-left-width", "border-radius",
  "border-right", "border-right-color", "border-right-style", "border-right-width",
  "border-spacing", "border-style", "border-top", "border-top-color", "border-top-left-radius",
  "border-top-right-radius", "border-top-style", "border-top-width", "border-width", "bottom",
  "box-shadow", "box-sizing", "break-after", "break-before", "break-inside", "caption-side",
  "caret-color", "clear", "clip", "clip-path", "color", "column-count", "column-gap",
  "column-rule", "column-width", "columns", "contain", "content", "counter-increment",
  "counter-reset", "counter-set", "cursor", "direction", "display", "empty-cells", "fill",
  "fill-opacity", "fill-rule", "filter", "flex", "flex-basis", "flex-direction", "flex-flow",
  "flex-grow", "flex-shrink", "flex-wrap", "float", "font", "font-display", "font-family",
  "font-feature-settings", "font-kerning", "font-size", "font-size-adjust", "font-stretch",
  "font-style", "font-synthesis", "font-variant", "font-variant-caps", "font-variant-ligatures",
  "font-variant-numeric", "font-variation-settings", "font-weight", "gap", "grid", "grid-area",
  "grid-auto-columns", "grid-auto-flow", "grid-auto-rows", "grid-column", "grid-row",
  "grid-template", "grid-template-areas", "grid-template-columns", "grid-template-rows", "height",
  "hyphens", "image-rendering", "inset", "isolation", "justify-content", "justify-items",
  "justify-self", "left", "letter-spacing", "line-break", "line-height", "list-style",
  "list-style-image", "list-style-position", "list-style-type", "margin", "margin-bottom",
  "margin-inline", "margin-left", "margin-right", "margin-top", "mask", "math-depth", "math-shift",
  "math-style", "max-height", "max-width", "min-height", "min-width", "mix-blend-mode",
  "object-fit", "object-position", "opacity", "order", "orphans", "outline", "outline-color",
  "outline-offset", "outline-style", "outline-width", "overflow", "overflow-wrap", "overflow-x",
  "overflow-y", "padding", "padding-bottom", "padding-inline", "padding-left", "padding-right",
  "padding-top", "page-break-after", "page-break-before", "page-break-inside", "perspective",
  "place-content", "place-items", "pointer-events", "position", "quotes", "resize", "right",
  "rotate", "row-gap", "scale", "scroll-behavior", "shape-outside", "size", "speak", "src",
  "stroke", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity",
  "stroke-width", "tab-size", "table-layout", "text-align", "text-align-last", "text-anchor",
  "text-decoration", "text-decoration-color", "text-decoration-line", "text-decoration-style",
  "text-indent", "text-orientation", "text-overflow", "text-rendering", "text-shadow",
  "text-size-adjust", "text-transform", "text-underline-offset", "text-underline-position",
  "text-wrap", "top", "touch-action", "transform", "transform-box", "transform-origin",
  "transform-style", "transition", "transition-delay", "transition-duration",
  "transition-property", "transition-timing-function", "translate", "unicode-bidi",
  "unicode-range", "user-select", "vertical-align", "visibility", "white-space", "widows", "width",
  "will-change", "word-break", "word-spacing", "word-wrap", "writing-mode", "z-index", "zoom"
};

/* Elements of HTML, SVG and MathML whose names are no English words. */
static const char *const TAGS[] = {
  "abbr", "bdi", "bdo", "blockquote", "br", "canvas", "col", "colgroup", "dd", "defs", "del",
  "dfn", "div", "dl", "dt", "ellipse", "em", "fieldset", "figcaption", "foreignObject", "g", "h1",
  "h2", "h3", "h4", "h5", "h6", "hgroup", "hr", "html", "iframe", "img", "ins", "kbd", "li",
  "maction", "menclose", "merror", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded",
  "mphantom", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup",
  "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "nav", "noscript", "ol", "optgroup",
  "polyline", "pre", "rp", "rt", "samp", "sup", "svg", "tbody", "td", "textarea", "tfoot", "th",
  "thead", "tr", "tspan", "tt", "ul", "wbr"
};

/* Those whose names are words, which a sentence may hold as well. */
static const char *const WORD_TAGS[] = {
  "a", "address", "annotation", "area", "article", "aside", "audio", "b", "base", "body", "button",
  "caption", "center", "circle", "cite", "code", "command", "data", "details", "dialog", "figure",
  "font", "footer", "form", "frame", "head", "header", "i", "image", "input", "label", "legend",
  "line", "link", "main", "map", "mark", "mask", "math", "menu", "meta", "meter", "object",
  "option", "output", "p", "param", "path", "pattern", "picture", "polygon", "progress", "q",
  "rect", "root", "ruby", "s", "script", "search", "section", "select", "semantics", "slot",
  "small", "source", "span", "stop", "strike", "strong", "style", "sub", "summary", "switch",
  "symbol", "table", "template", "text", "time", "title", "track", "u", "use", "var", "video",
  "view"
};

static const char *const PSEUDOS[] = {
  "active", "after", "any-link", "backdrop", "before", "checked", "default", "defined", "disabled",
  "empty", "enabled", "first", "first-child", "first-letter", "first-line", "first-of-type",
  "focus", "focus-visible", "focus-within", "fullscreen", "future", "has", "host", "hover",
  "indeterminate", "invalid", "is", "lang", "last-child", "last-of-type", "left", "link", "marker",
  "not", "nth-child", "nth-last-child", "nth-last-of-type", "nth-of-type", "only-child",
  "only-of-type", "optional", "out-of-range", "part", "past", "placeholder", "placeholder-shown",
  "read-only", "read-write", "required", "right", "root", "scope", "selection", "slotted",
  "target", "valid", "visited", "where"
};

static const char *const AT_RULES[] = {
  "-moz-keyframes", "-ms-viewport", "-o-keyframes", "-webkit-keyframes", "charset", "container",
  "counter-style", "font-face", "font-feature-values", "import", "keyframes", "layer", "media",
  "namespace", "page", "property", "supports"
};

const BwKeySet bw_css_properties = BW_KEY_SET (PROPERTIES);
const BwKeySet bw_css_tags = BW_KEY_SET (TAGS);
const BwKeySet bw_css_word_tags = BW_KEY_SET (WORD_TAGS);
const BwKeySet bw_css_pseudos = BW_KEY_SET (PSEUDOS);
const BwKeySet bw_css_at_rules = BW_KEY_SET (AT_RULES);
