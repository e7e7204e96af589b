#include "bw-tex-symbol.h"

#include <stdlib.h>
#include <string.h>

#include "bw-tex-symbol-table.h"

static int
compare (const void *command,
         const void *symbol)
{
  return strcmp (command, ((const BwTexSymbol *) symbol)->command);
}

/**
 * bw_tex_symbol:
 * @command: without its backslash
 *
 * Returns: (nullable): the text for which the command stands; empty for one that only
 *   changes how the text looks, a space for one that parts words
 */
const char *
bw_tex_symbol (const char *command)
{
  const BwTexSymbol *found = bsearch (command, BW_TEX_SYMBOLS, bw_tex_n_symbols,
                                      sizeof BW_TEX_SYMBOLS[0], compare);

  return found != NULL ? found->text : NULL;
}

/* Whether a command stands for its own name set upright, as `\log` does. */
gboolean
bw_tex_is_function (const char *command)
{
  static const char *const FUNCTIONS[] = {
    "arccos", "arcsin", "arctan", "arg", "argmax", "argmin", "cos", "cosh", "cot", "coth", "csc",
    "deg", "det", "dim", "exp", "gcd", "hom", "inf", "ker", "lg", "lim", "liminf", "limsup", "ln",
    "log", "max", "min", "mod", "poly", "polylog", "sec", "sin", "sinh", "sup", "tan", "tanh", NULL
  };

  return g_strv_contains (FUNCTIONS, command);
}

typedef struct
{
  gunichar plain;
  gunichar script;
} Script;

static gunichar
find_script (const Script *scripts,
             gsize         n,
             gunichar      c)
{
  for (gsize i = 0; i < n; i++)
    if (scripts[i].plain == c)
      return scripts[i].script;

  return 0;
}

/* Returns: the character as a superscript, or 0 where Unicode has none */
gunichar
bw_tex_superscript (gunichar c)
{
  static const Script SCRIPTS[] = {
    { '0', 0x2070 },    /* ⁰ */
    { '1', 0x00b9 },    /* ¹ */
    { '2', 0x00b2 },    /* ² */
    { '3', 0x00b3 },    /* ³ */
    { '4', 0x2074 },    /* ⁴ */
    { '5', 0x2075 },    /* ⁵ */
    { '6', 0x2076 },    /* ⁶ */
    { '7', 0x2077 },    /* ⁷ */
    { '8', 0x2078 },    /* ⁸ */
    { '9', 0x2079 },    /* ⁹ */
    { '+', 0x207a },    /* ⁺ */
    { '-', 0x207b },    /* ⁻ */
    { '=', 0x207c },    /* ⁼ */
    { '(', 0x207d },    /* ⁽ */
    { ')', 0x207e },    /* ⁾ */
    { 'a', 0x1d43 },    /* ᵃ */
    { 'b', 0x1d47 },    /* ᵇ */
    { 'c', 0x1d9c },    /* ᶜ */
    { 'd', 0x1d48 },    /* ᵈ */
    { 'e', 0x1d49 },    /* ᵉ */
    { 'f', 0x1da0 },    /* ᶠ */
    { 'g', 0x1d4d },    /* ᵍ */
    { 'h', 0x02b0 },    /* ʰ */
    { 'i', 0x2071 },    /* ⁱ */
    { 'j', 0x02b2 },    /* ʲ */
    { 'k', 0x1d4f },    /* ᵏ */
    { 'l', 0x02e1 },    /* ˡ */
    { 'm', 0x1d50 },    /* ᵐ */
    { 'n', 0x207f },    /* ⁿ */
    { 'o', 0x1d52 },    /* ᵒ */
    { 'p', 0x1d56 },    /* ᵖ */
    { 'r', 0x02b3 },    /* ʳ */
    { 's', 0x02e2 },    /* ˢ */
    { 't', 0x1d57 },    /* ᵗ */
    { 'u', 0x1d58 },    /* ᵘ */
    { 'v', 0x1d5b },    /* ᵛ */
    { 'w', 0x02b7 },    /* ʷ */
    { 'x', 0x02e3 },    /* ˣ */
    { 'y', 0x02b8 },    /* ʸ */
    { 'z', 0x1dbb },    /* ᶻ */
    { 'A', 0x1d2c },    /* ᴬ */
    { 'B', 0x1d2e },    /* ᴮ */
    { 'D', 0x1d30 },    /* ᴰ */
    { 'E', 0x1d31 },    /* ᴱ */
    { 'G', 0x1d33 },    /* ᴳ */
    { 'H', 0x1d34 },    /* ᴴ */
    { 'I', 0x1d35 },    /* ᴵ */
    { 'J', 0x1d36 },    /* ᴶ */
    { 'K', 0x1d37 },    /* ᴷ */
    { 'L', 0x1d38 },    /* ᴸ */
    { 'M', 0x1d39 },    /* ᴹ */
    { 'N', 0x1d3a },    /* ᴺ */
    { 'O', 0x1d3c },    /* ᴼ */
    { 'P', 0x1d3e },    /* ᴾ */
    { 'R', 0x1d3f },    /* ᴿ */
    { 'T', 0x1d40 },    /* ᵀ */
    { 'U', 0x1d41 },    /* ᵁ */
    { 'V', 0x2c7d },    /* ⱽ */
    { 'W', 0x1d42 },    /* ᵂ */
    { 0x03b2, 0x1d5d }, /* ᵝ */
    { 0x03b3, 0x1d5e }, /* ᵞ */
    { 0x03b4, 0x1d5f }, /* ᵟ */
    { 0x03b8, 0x1dbf }, /* ᶿ */
    { 0x2218, 0x00b0 }, /* ° */
    { 0x00b0, 0x00b0 }, /* ° */
    { 0x2032, 0x2032 }, /* ′ */
    { '*', '*' },
    { 0x2217, '*' },
    { 0x22c6, 0x22c6 }, /* ⋆ */
    { 0x2020, 0x2020 }, /* † */
    { 0x2021, 0x2021 }, /* ‡ */
    { 0x2212, 0x207b }, /* ⁻ */
    { ' ', ' ' },
    { ',', ',' },
  };

  return find_script (SCRIPTS, G_N_ELEMENTS (SCRIPTS), c);
}

/* Returns: the character as a subscript, or 0 where Unicode has none */
gunichar
bw_tex_subscript (gunichar c)
{
  static const Script SCRIPTS[] = {
    { '0', 0x2080 },    /* ₀ */
    { '1', 0x2081 },    /* ₁ */
    { '2', 0x2082 },    /* ₂ */
    { '3', 0x2083 },    /* ₃ */
    { '4', 0x2084 },    /* ₄ */
    { '5', 0x2085 },    /* ₅ */
    { '6', 0x2086 },    /* ₆ */
    { '7', 0x2087 },    /* ₇ */
    { '8', 0x2088 },    /* ₈ */
    { '9', 0x2089 },    /* ₉ */
    { '+', 0x208a },    /* ₊ */
    { '-', 0x208b },    /* ₋ */
    { '=', 0x208c },    /* ₌ */
    { '(', 0x208d },    /* ₍ */
    { ')', 0x208e },    /* ₎ */
    { 'a', 0x2090 },    /* ₐ */
    { 'e', 0x2091 },    /* ₑ */
    { 'h', 0x2095 },    /* ₕ */
    { 'i', 0x1d62 },    /* ᵢ */
    { 'j', 0x2c7c },    /* ⱼ */
    { 'k', 0x2096 },    /* ₖ */
    { 'l', 0x2097 },    /* ₗ */
    { 'm', 0x2098 },    /* ₘ */
    { 'n', 0x2099 },    /* ₙ */
    { 'o', 0x2092 },    /* ₒ */
    { 'p', 0x209a },    /* ₚ */
    { 'r', 0x1d63 },    /* ᵣ */
    { 's', 0x209b },    /* ₛ */
    { 't', 0x209c },    /* ₜ */
    { 'u', 0x1d64 },    /* ᵤ */
    { 'v', 0x1d65 },    /* ᵥ */
    { 'x', 0x2093 },    /* ₓ */
    { 0x03b2, 0x1d66 }, /* ᵦ */
    { 0x03b3, 0x1d67 }, /* ᵧ */
    { 0x03c1, 0x1d68 }, /* ᵨ */
    { 0x03d5, 0x1d69 }, /* ᵩ */
    { 0x03c6, 0x1d69 }, /* ᵩ */
    { 0x03c7, 0x1d6a }, /* ᵪ */
    { ' ', ' ' },
  };

  return find_script (SCRIPTS, G_N_ELEMENTS (SCRIPTS), c);
}

/* The letters that Unicode had before it had these alphabets whole (Unicode 15, 22.2). */
static gunichar
older_letter (gboolean double_struck,
              gunichar c)
{
  static const Script DOUBLE_STRUCK[] = { { 'C', 0x2102 }, { 'H', 0x210d }, { 'N', 0x2115 }, { 'P', 0x2119 }, { 'Q', 0x211a }, { 'R', 0x211d }, { 'Z', 0x2124 } };
  static const Script SCRIPT[] = { { 'B', 0x212c }, { 'E', 0x2130 }, { 'F', 0x2131 }, { 'H', 0x210b }, { 'I', 0x2110 }, { 'L', 0x2112 }, { 'M', 0x2133 }, { 'R', 0x211b } };

  return double_struck ? find_script (DOUBLE_STRUCK, G_N_ELEMENTS (DOUBLE_STRUCK), c)
                       : find_script (SCRIPT, G_N_ELEMENTS (SCRIPT), c);
}

/**
 * bw_tex_alphabet:
 * @command: such as `mathbb`, without its backslash
 *
 * Returns: the capital letter @c of the alphabet that the command names; 0 where the
 *   command names none, or the letter is not in it
 */
gunichar
bw_tex_alphabet (const char *command,
                 gunichar    c)
{
  gboolean double_struck = strcmp (command, "mathbb") == 0 || strcmp (command, "Bbb") == 0;
  gboolean script = strcmp (command, "mathcal") == 0 || strcmp (command, "mathscr") == 0;
  gunichar older;

  if (c < 'A' || c > 'Z' || (!double_struck && !script))
    return 0;
  if ((older = older_letter (double_struck, c)) != 0)
    return older;

  return (double_struck ? 0x1d538 : 0x1d49c) + (c - 'A');
}

/**
 * bw_tex_is_letter:
 * @command: without its backslash
 *
 * Returns: whether the command is a letter of the Latin script, for which bw_tex_symbol()
 *   has the character
 */
gboolean
bw_tex_is_letter (const char *command)
{
  static const char *const LETTERS[] = { "i", "j", "o", "O", "l", "L", "oe", "OE", "ae", "AE",
                                         "aa", "AA", "ss", "dh", "DH", "dj", "DJ", "th", "TH",
                                         "ng", "NG", NULL };

  return g_strv_contains (LETTERS, command);
}
