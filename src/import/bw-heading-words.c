#include "bw-heading-words.h"

/* Each list is in the order of strcmp(); all but the last as bw_text_key() makes it. */

/* Titles of sections that posts have in common, in the languages of the posts. */
static const char *const TITLES[] = {
  "abstract", "achtergrond", "acknowledgement", "acknowledgements", "acknowledgment",
  "acknowledgments", "addendum", "afterword", "agradecimentos", "agradecimientos", "analysis",
  "anexo", "anhang", "annexe", "annexes", "antecedentes", "apendice", "appendice", "appendices",
  "appendix", "approach", "ausblick", "author contributions", "background", "bakgrund", "beispiel",
  "beispiele", "bibliography", "bijlage", "bottom line", "caveat", "caveats", "challenges",
  "changelog", "citations", "closing thoughts", "common objections", "concluding remarks",
  "concluding thoughts", "conclusao", "conclusie", "conclusies", "conclusion", "conclusione",
  "conclusiones", "conclusioni", "conclusions", "conclusoes", "contesto", "context", "contexte",
  "contexto", "contributions", "counterarguments", "credits", "danksagung", "dankwoord", "data",
  "dataset", "datasets", "definitions", "design", "details", "disclaimer", "discusion",
  "discussao", "discussie", "discussion", "discussione", "diskussion", "dyskusja", "einfuhrung",
  "einleitung", "ejemplos", "en bref", "endnotes", "epilogue", "epistemic status", "ergebnis",
  "ergebnisse", "esempi", "ethics", "evaluation", "example", "examples", "executive summary",
  "exemples", "experiment", "experiment setup", "experimental results", "experimental setup",
  "experiments", "extensions", "faq", "faqs", "fazit", "final remarks", "final thoughts",
  "final words", "findings", "footnotes", "foreword", "frequently asked questions",
  "further reading", "further work", "fussnoten", "future directions", "future research",
  "future work", "getting started", "giris", "glossary", "goals", "highlights", "hintergrund",
  "how it works", "hypotheses", "hypothesis", "implementation", "implications", "inledning",
  "inleiding", "intro", "introducao", "introduccion", "introduction", "introduzione", "johdanto",
  "key findings", "key takeaways", "lessons", "lessons learned", "limitaciones", "limitacoes",
  "limitations", "limitations and future work", "limites", "links", "literatur",
  "literature review", "main findings", "main result", "main results", "materials", "method",
  "methode", "methoden", "methodes", "methodik", "methodology", "methods", "metodi", "metodo",
  "metodos", "metrics", "motivacao", "motivacion", "motivation", "next steps", "notation", "notes",
  "objections", "objective", "objectives", "open problems", "open questions", "outline", "outlook",
  "overview", "ozet", "podsumowanie", "podziekowania", "postscript", "pour conclure", "preamble",
  "preface", "preliminaries", "premessa", "prerequisites", "prior work", "problem",
  "problem statement", "procedure", "prologue", "proof", "proofs", "proposal", "purpose", "q a",
  "qualitative results", "quantitative results", "quellen", "questions", "questions and answers",
  "rationale", "recap", "recommendations", "references", "referencias", "related posts",
  "related work", "related works", "remerciements", "replication", "resources", "result",
  "resultados", "resultaten", "resultats", "results", "results and discussion", "resume",
  "resumen", "resumo", "riassunto", "riferimenti", "ringraziamenti", "risultati", "samenvatting",
  "sammanfattning", "schluss", "schlussfolgerung", "schlussfolgerungen", "see also", "set up",
  "setting", "setup", "shrnuti", "significance", "sintesi", "slutsats", "slutsatser", "solution",
  "solutions", "sonuc", "sources", "summary", "summary of results", "supplement",
  "supplementary material", "synopsis", "takeaway", "takeaways", "thanks", "theory", "tl dr",
  "tldr", "uberblick", "update", "updates", "uvod", "why it matters", "why this matters",
  "wnioski", "works cited", "wprowadzenie", "wrap up", "wrapping up", "wstep", "wyniki",
  "yhteenveto", "zaver", "zusammenfassung", "аннотация", "благодарности", "введение", "висновки",
  "вступ", "вступление", "вывод", "выводы", "заключение", "итог", "итоги", "контекст", "кратко",
  "литература", "метод", "методы", "мотивация", "обсуждение", "ограничения", "подяки",
  "предыстория", "приложение", "приложения", "примечания", "примітки", "результати", "результаты",
  "ссылки", "эксперимент", "эксперименты"
};

/* What sentences begin with. */
static const char *const OPENERS[] = {
  "a", "aber", "about", "above", "according", "across", "actually", "additionally", "after",
  "afterwards", "again", "against", "aint", "al", "all", "almost", "alongside", "als", "also",
  "although", "am", "among", "an", "and", "another", "any", "anyone", "anything", "apres", "arent",
  "arguably", "around", "as", "assume", "assuming", "at", "au", "auch", "aux", "avant", "avec",
  "based", "basically", "because", "before", "bei", "being", "below", "besides", "between",
  "beyond", "both", "briefly", "but", "by", "can", "cant", "ce", "ces", "cest", "cette", "com",
  "come", "comme", "como", "compare", "con", "consequently", "consider", "conversely", "could",
  "couldn", "couldnt", "crucially", "cuando", "currently", "dans", "das", "depois", "depuis",
  "der", "des", "desde", "despite", "deze", "did", "didn", "didnt", "die", "diese", "dieser",
  "dieses", "dit", "do", "does", "doesn", "doesnt", "don", "dont", "dopo", "dou", "during", "each",
  "earlier", "een", "ein", "eine", "either", "el", "elle", "en", "enter", "er", "es", "especially",
  "esta", "este", "estos", "eu", "even", "eventually", "ever", "every", "everyone", "everything",
  "fewer", "finally", "first", "firstly", "five", "following", "for", "formally", "fortunately",
  "four", "from", "fundamentally", "fur", "further", "furthermore", "generally", "given", "gli",
  "ha", "had", "hadnt", "has", "hasnt", "have", "havent", "having", "hay", "he", "hed", "hence",
  "here", "heres", "hes", "het", "heute", "hier", "his", "historically", "hoje", "how", "however",
  "hows", "hoy", "i", "ich", "id", "if", "ik", "il", "ill", "im", "imagine", "importantly", "in",
  "indeed", "initially", "inside", "instead", "interestingly", "intuitively", "io", "is", "isn",
  "isnt", "it", "itd", "itll", "its", "ive", "jai", "je", "just", "la", "las", "lastly", "lately",
  "later", "le", "les", "let", "lets", "lidee", "likewise", "lo", "long", "los", "lots", "ma",
  "maar", "mais", "man", "many", "mas", "maybe", "me", "meanwhile", "met", "mit", "molti",
  "moreover", "most", "much", "muchos", "muitos", "my", "na", "nach", "nas", "naturally", "nearly",
  "neither", "nel", "nella", "never", "nevertheless", "next", "no", "nobody", "noi", "none",
  "nonetheless", "nor", "nos", "nosotros", "not", "notably", "note", "nothing", "notice", "nous",
  "now", "o", "obviously", "of", "often", "oggi", "on", "once", "one", "only", "originally", "os",
  "other", "others", "otherwise", "our", "out", "over", "overall", "para", "people", "per",
  "perhaps", "pero", "personally", "please", "plus", "por", "pour", "presumably", "previously",
  "quand", "quando", "questa", "questo", "quite", "quon", "rather", "recall", "recently",
  "regarding", "regardless", "remember", "roughly", "say", "se", "second", "secondly", "secondo",
  "segun", "segundo", "seit", "selon", "several", "she", "shes", "should", "shouldn", "shouldnt",
  "si", "sie", "similarly", "simply", "since", "so", "some", "somebody", "someone", "something",
  "sometimes", "soon", "specifically", "still", "strictly", "such", "suppose", "sure", "surely",
  "surprisingly", "technically", "thank", "thanks", "that", "thatll", "thats", "the", "their",
  "them", "then", "there", "thereby", "therefore", "theres", "these", "they", "theyd", "theyll",
  "theyre", "theyve", "think", "third", "this", "those", "though", "three", "through",
  "throughout", "thus", "to", "today", "together", "tout", "two", "typically", "ultimately", "um",
  "uma", "un", "una", "under", "une", "unfortunately", "unless", "unlike", "until", "upon", "us",
  "use", "using", "usually", "veel", "very", "viele", "voici", "voor", "was", "wasnt", "we",
  "well", "wenn", "were", "werent", "weve", "what", "whatever", "whats", "when", "whenever",
  "where", "whereas", "wheres", "whether", "which", "while", "who", "whoever", "whos", "whose",
  "why", "wie", "wij", "will", "wir", "with", "within", "without", "won", "wont", "would",
  "wouldn", "wouldnt", "yall", "yes", "yesterday", "yet", "yo", "you", "youd", "youll", "your",
  "youre", "youve", "zum", "zur", "zwar", "але", "в", "вот", "все", "для", "до", "если", "есть",
  "за", "и", "из", "к", "как", "когда", "коли", "ми", "многие", "мы", "на", "наш", "не", "но", "о",
  "об", "один", "однако", "он", "она", "они", "от", "по", "после", "поэтому", "при", "с",
  "сегодня", "та", "так", "у", "хотя", "це", "что", "чтобы", "эта", "эти", "это", "этот", "я",
  "як", "якщо", "і"
};

/* Of these, what a verb does not follow: that would be the rest of a name. */
static const char *const PREPOSITIONS[] = {
  "all", "at", "go", "in", "it", "me", "on", "one", "out", "over", "under", "up", "us", "we"
};

static const char *const FINITE_VERBS[] = {
  "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "isn", "may", "might",
  "must", "should", "was", "wasn", "were", "will", "would"
};

/* What follows a preposition that begins a sentence. */
static const char *const DETERMINERS[] = {
  "a", "addition", "all", "an", "any", "ce", "cette", "contrast", "das", "dem", "den", "der",
  "die", "diesem", "dieser", "each", "el", "esta", "este", "every", "fact", "general", "her",
  "his", "il", "its", "la", "las", "le", "les", "lo", "los", "many", "most", "my", "o", "of",
  "order", "os", "other", "our", "particular", "practice", "questo", "response", "some", "that",
  "the", "their", "these", "this", "those", "to", "your", "этой", "этом", "этот"
};

/* What no heading ends with. */
static const char *const FUNCTION_WORDS[] = {
  "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "her", "his", "i", "into", "is",
  "its", "my", "of", "or", "our", "than", "the", "their", "to", "was", "we", "were", "with",
  "your"
};

/* Words of two letters that one may end with. */
static const char *const LAST_WORDS[] = {
  "do", "go", "in", "is", "it", "me", "no", "of", "on", "so", "up", "us", "we"
};

/* What those begin with that ask. */
static const char *const QUESTIONS[] = {
  "chi", "co", "come", "comment", "como", "cuando", "dlaczego", "donde", "dove", "hoe", "how",
  "jak", "kiedy", "perche", "por", "pourquoi", "quand", "quando", "que", "qui", "quien", "quoi",
  "should", "waarom", "wann", "warum", "was", "wat", "welche", "wer", "what", "when", "where",
  "which", "who", "whom", "whose", "why", "wie", "wo", "где", "зачем", "как", "когда", "кто",
  "почему", "что"
};

/* What is numbered, and so may begin a heading. */
static const char *const NUMBERED[] = {
  "anhang", "annexe", "appendix", "argument", "aspect", "attempt", "beispiel", "capitolo",
  "capitulo", "case", "chapitre", "chapter", "claim", "concern", "condition", "criterion", "day",
  "ejemplo", "episode", "etape", "example", "exemple", "exercise", "experiment", "fact", "finding",
  "goal", "hypothesis", "idea", "kapitel", "lesson", "level", "method", "model", "myth",
  "objection", "observation", "option", "part", "parte", "partie", "paso", "passo", "path",
  "phase", "point", "principle", "problem", "proposal", "question", "reason", "result", "round",
  "rule", "scenario", "schritt", "section", "setup", "stage", "step", "strategy", "study", "task",
  "teil", "test", "theme", "theorem", "thesis", "tip", "topic", "type", "way", "week", "глава",
  "приложение", "пример", "результат", "часть", "шаг", "эксперимент", "этап"
};

/* Names and words that have a capital inside. */
static const char *const CAMEL_WORDS[] = {
  "ACLib", "AdSense", "AdWords", "AdaBoost", "AdaGrad", "AirBnB", "AirPods", "AirTag", "AlexNet",
  "AlphaCode", "AlphaFold", "AlphaGeometry", "AlphaGo", "AlphaProof", "AlphaStar", "AlphaZero",
  "AutoGPT", "AutoGen", "AutoML", "BackProp", "BaseModel", "BibTeX", "BioBERT", "BioNTech",
  "BitCoin", "BitTorrent", "BlackRock", "BlueSky", "BooksCorpus", "BuzzFeed", "CamelCase",
  "CapitalOne", "CatBoost", "ChatGLM", "ChatGPT", "ClickHouse", "CloudFlare", "CodeLlama",
  "CodeQL", "CoffeeScript", "CommonCrawl", "CommonLisp", "CoreWeave", "CrowdStrike", "DataFrame",
  "DataLoader", "DataLoaders", "DeBERTa", "DeepMind", "DeepSeek", "DeepSpeed", "DenseNet",
  "DevOps", "DevTools", "DistilBERT", "DoorDash", "DreamWorks", "DropBox", "DuckDB", "DuckDuckGo",
  "EffectiveAltruism", "EfficientNet", "ElasticSearch", "EleutherAI", "EndNote", "EuroPython",
  "ExxonMobil", "FaceBook", "FaceTime", "FastAPI", "FastText", "FedEx", "FireFox", "FireWire",
  "GitHub", "GitLab", "GiveDirectly", "GiveWell", "GoDaddy", "GoFundMe", "GoodReads", "GoogleNet",
  "GooglePlay", "GraphQL", "HackerNews", "HackerOne", "HackerRank", "HarperCollins", "HashMap",
  "HomePod", "HotMail", "HubSpot", "HuggingFace", "HyperCard", "HyperText", "InDesign",
  "IndexedDB", "InstaGram", "InstructGPT", "IntelliJ", "JavaScript", "JetBlue", "JetBrains",
  "JupyterLab", "KaTeX", "KeyError", "KhanAcademy", "LaTeX", "LangChain", "LangGraph", "LastPass",
  "LayerNorm", "LeCun", "LeetCode", "LessOnline", "LessWrong", "LibGen", "LibreOffice", "LinkedIn",
  "LiveJournal", "LlamaIndex", "LoRA", "MATLAB", "MacBook", "MacOS", "MailChimp",
  "ManifoldMarkets", "MariaDB", "MasterCard", "MatLab", "MathJax", "MathML", "MathOverflow",
  "McDonald", "McDonalds", "McKinsey", "MeetUp", "MetaMask", "MineCraft", "MongoDB", "MoveOn",
  "MySQL", "MySpace", "NVidia", "NaCl", "NetBSD", "NetFlix", "NeurIPS", "NextCloud", "NoSQL",
  "NodeJS", "NuGet", "NumPy", "OkCupid", "OneDrive", "OneNote", "OnlyFans", "OpenAI", "OpenBSD",
  "OpenCL", "OpenCV", "OpenGL", "OpenOffice", "OpenPhil", "OpenReview", "OpenSSL", "OpenStack",
  "OpenStreetMap", "OpenTable", "OpenVPN", "OpenWrt", "OutLook", "PaLM", "PageRank", "PascalCase",
  "PayPal", "PhD", "PhDs", "PhotoShop", "PlayStation", "PolyMarket", "PostScript", "PostgreSQL",
  "PowerBI", "PowerPoint", "PowerShell", "PredictIt", "ProPublica", "ProductHunt", "ProtonMail",
  "PubMed", "PubMedQA", "PyCharm", "PyData", "PyPI", "PyTorch", "QuickBooks", "QuickTime", "ReLU",
  "ReactJS", "RedHat", "RedPajama", "ResNet", "ResearchGate", "RoBERTa", "RuneScape", "SQLite",
  "SafeSearch", "SageMaker", "SalesForce", "SciHub", "SciPy", "ScienceDirect", "ServiceNow",
  "ShareAlike", "SharePoint", "SignUp", "SimCity", "SketchUp", "SnapChat", "SoftBank", "SoftMax",
  "SoundCloud", "SourceForge", "SpaceX", "StabilityAI", "StackExchange", "StackOverflow",
  "StarCraft", "StarLink", "StreetView", "SubReddit", "SubStack", "SuperGLUE", "SwiftUI",
  "TechCrunch", "TensorBoard", "TensorFlow", "TheoremQA", "ThinkPad", "TikTok", "TinyStories",
  "TorchScript", "TreeMap", "TripAdvisor", "TruthfulQA", "TypeError", "TypeScript", "UiPath",
  "VSCode", "ValueError", "VirtualBox", "VisualBasic", "WalMart", "WeChat", "WeWork",
  "WebAssembly", "WebGL", "WebGPU", "WebKit", "WebRTC", "WebSocket", "WhatsApp", "WiFi",
  "WikiData", "WikiHow", "WikiLeaks", "WikiText", "WinRAR", "WordNet", "WordPress", "WorkDay",
  "XGBoost", "YouGov", "YouTube", "ZeroMQ", "ZoomInfo", "arXiv", "bioRxiv", "camelCase",
  "chemRxiv", "eBay", "eCommerce", "iCloud", "iMessage", "iOS", "iPad", "iPhone", "iTunes",
  "jQuery", "mRNA", "macOS", "medRxiv", "openSUSE", "psyArXiv", "snakeCase", "socArXiv", "tvOS",
  "vLLM", "watchOS", "xAI"
};

const BwKeySet bw_heading_titles = BW_KEY_SET (TITLES);
const BwKeySet bw_heading_openers = BW_KEY_SET (OPENERS);
const BwKeySet bw_heading_prepositions = BW_KEY_SET (PREPOSITIONS);
const BwKeySet bw_heading_finite_verbs = BW_KEY_SET (FINITE_VERBS);
const BwKeySet bw_heading_determiners = BW_KEY_SET (DETERMINERS);
const BwKeySet bw_heading_function_words = BW_KEY_SET (FUNCTION_WORDS);
const BwKeySet bw_heading_last_words = BW_KEY_SET (LAST_WORDS);
const BwKeySet bw_heading_questions = BW_KEY_SET (QUESTIONS);
const BwKeySet bw_heading_numbered = BW_KEY_SET (NUMBERED);
const BwKeySet bw_heading_camel_words = BW_KEY_SET (CAMEL_WORDS);
