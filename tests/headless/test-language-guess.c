#include "bw-language-guess.h"
#include "bw-text-index.h"

static void
test_guess (void)
{
  static const struct
  {
    const char *title;
    const char *body;
    const char *tag;
  } CASES[] = {
    { "Attention Is All You Need", "The dominant models are based on networks that include an encoder.", "en" },
    { "Die Verteilungen der Wälder in den Alpen", NULL, "de" },
    { "Über die Grundlagen", "Für das Haus ist es nicht gut.", "de" },
    { "Les réseaux nationaux et leurs méthodes", NULL, "fr" },
    { "Redes neuronales", "El estudio de los bosques se hizo con las personas del valle.", "es" },
    { "Reti neurali", "Lo studio della foresta che abbiamo fatto con gli abitanti è nella valle.", "it" },
    { "Redes neurais", "O estudo das florestas não foi feito com os habitantes do vale em uma semana.", "pt" },
    { "Neurale netwerken", "Het onderzoek van de bossen is niet gedaan met de bewoners van het dal.", "nl" },
    { "Neurala nätverk", "Det är inte en studie som vi har gjort av skogen, och den är för kort.", "sv" },
    { "Нейронные сети", "Мы изучали лес и людей, но это не то, что их интересует.", "ru" },
    { "isdi er lamepo gu niwo nidi anwopo bame", "foce la guandi ce isul ulposa bala onu difo zuzugu fo ni ofo gupo vi", NULL },
    { "Transformers", NULL, NULL },
    { "de novo", NULL, NULL },
    { "大规模语言模型综述", "本文综述大规模语言模型。", NULL },
    { NULL, NULL, NULL },
    { "", "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *title = CASES[i].title != NULL ? bw_text_index_entry (CASES[i].title) : NULL;
      g_autofree char *body = CASES[i].body != NULL ? bw_text_index_entry (CASES[i].body) : NULL;

      g_test_message ("%s", CASES[i].title);
      g_assert_cmpstr (bw_language_guess (title, body), ==, CASES[i].tag);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language-guess", test_guess);

  return g_test_run ();
}
