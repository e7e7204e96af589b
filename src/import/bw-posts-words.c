#include "bw-posts-words.h"

/*
 * What sites say around a page of posts, as bw_text_key() makes it, each list in the
 * order of strcmp().
 */

/* The label above a breadcrumb. */
static const char *const HERE[] = {
  "anda berada di sini", "anda di sini", "asute siin", "ban đang o đay", "breadcrumb",
  "breadcrumb navigation", "breadcrumbs", "briciole di pane", "brodsmulor", "brotkrumel",
  "brotkrumen", "brødsmuler", "buradasınız", "current location", "drobeckova navigace",
  "du ar har", "du bist hier", "du er her", "esta aqui", "esta em", "esta usted aqui",
  "estas aqui", "esteu aqui", "esti aici", "fil dariane", "hemen zaude", "itt vagy",
  "je bent hier", "jelenlegi hely", "jestes tutaj", "jste zde", "ju jeni ketu",
  "jus atrodaties seit", "jus esat seit", "jus esate cia", "jy is hier", "kruimelpad", "murupolku",
  "nachadzate sa tu", "nachazite se zde", "nahajate se tukaj", "nalazite se ovdje",
  "navigacijska pot", "okruszki", "olet taalla", "olet tassa", "on itt van", "pfadnavigation",
  "ruta de navegacion", "sa oled siin", "se encuentra usted aqui", "sei qui",
  "sie befinden sich hier", "sie sind hier", "siz buradasınız",
  "sobrescribir enlaces de ayuda a la navegacion", "sou aqui", "ste tu", "su anda buradasınız",
  "sunteti aici", "te encuentras aqui", "ti trovi qui", "tu jestes", "tu sei qui", "tukaj ste",
  "u bent hier", "usted esta aqui", "usted se encuentra aqui", "vi estas ci tie", "vi ste ovde",
  "vi ste ovdje", "voce esta aqui", "voce esta em", "vostede esta aqui", "vous etes ici",
  "you are currently here", "you are here", "þu ert her", "βρισκεστε εδω", "ειστε εδω",
  "ви знаходитесь тут", "ви сте овде", "ви тут", "ви є тут", "вие сте тук", "вы здесь",
  "вы находитесь здесь", "вы тут", "навигационная цепочка", "намирате се тук", "рядок навігаціі",
  "строка навигации", "сіз осындасыз", "хлебные крошки", "אתה כאן", "הנך כאן", "ا نت هنا",
  "ا نت هنا الا ن", "شما اینجا هستید", "आप यह ह", "ค ณอย ท น", "현재 위치", "ハ ンくす", "你在这里",
  "你在這裡", "当前位置", "您在这里", "您在這裡", "您的位置", "現在位置", "現在地", "目前位置", "路径", "面包屑"
};

/* Words of a breadcrumb that leads to a list of feeds. */
static const char *const CRUMBS[] = {
  "acasa", "accueil", "aggregator", "aggregatore", "agregador", "agregateur", "agregator",
  "ana sayfa", "anasayfa", "beranda", "canales", "cimlap", "domov", "domu", "esileht", "etusivu",
  "feed", "feeds", "feeds rss", "flussi", "flux", "forside", "hem", "hirolvaso", "hjem",
  "hlavni stranka", "home", "inicio", "kezdolap", "newsfeed", "newsfeeds", "nieuws",
  "nieuwsaggregator", "nyhetssamlare", "pagina inicial", "portada", "pradzia", "prima pagina",
  "rss", "sakums", "startseite", "strona głowna", "syndication", "syotteet", "trang chu", "αρχικη",
  "агрегатор", "главная", "головна", "збирач", "лент", "лента", "ленты", "начална", "начало",
  "сборщик", "דף הבית", "الري يسية", "홈", "ホーム", "首頁", "首页"
};

/* The label above a pager. */
static const char *const PAGES[] = {
  "cac trang", "faqet", "halaman", "lapas", "lehed", "lehekuljed", "numerotation", "oldal",
  "oldalak", "orriak", "page", "page navigation", "pages", "pages navigation", "pagina",
  "paginacao", "paginacion", "paginas", "paginatie", "pagination", "paginazione", "pagine",
  "paginering", "pagines", "pagini", "pagoj", "paxinas", "posts navigation", "puslapiai", "sayfa",
  "sayfalar", "seite", "seiten", "seitennummerierung", "side", "sider", "sidnumrering", "sidor",
  "sivu", "sivut", "siður", "strani", "stranice", "stranka", "strankovani", "stranky", "strona",
  "stronicowanie", "strony", "trang", "σελιδα", "σελιδεσ", "нумерация страниц",
  "постраничная навигация", "сторінка", "сторінки", "страница", "страници", "страницы", "דפים",
  "עמודים", "الصفحات", "صفحات", "صفحه ها", "प ष ठ", "หน า", "페이지", "ヘ ーシ", "ヘ ーシ 送り", "分页", "頁",
  "頁面", "页", "页面"
};

/* What turns a page. */
static const char *const TURNS[] = {
  "anterioara", "anterior", "berikutnya", "cuoi", "dalsi", "dalsia", "dernier", "derniere",
  "derniere page", "edellinen", "eelmine", "eerste", "elozo", "elso", "ensimmainen", "erste",
  "erste seite", "esimene", "fine", "first", "first page", "foregaende", "forrige", "forsta",
  "første", "ilk", "inizio", "jargmine", "kovetkezo", "laatste", "last", "last page", "letzte",
  "letzte seite", "load more", "more", "nachste", "nachste seite", "nasledujici", "nasta",
  "nastepna", "neste", "newer", "newer entries", "newer posts", "next", "next page", "næste",
  "older", "older entries", "older posts", "onceki", "ostatnia", "page precedente",
  "page suivante", "pagina anterior", "pagina precedente", "pagina siguiente", "pagina successiva",
  "pertama", "pierwsza", "poprzednia", "posledna", "posledni", "poslednja", "posljednja",
  "precedent", "precedente", "predchadzajuca", "predchozi", "premier", "premiere", "premiere page",
  "prethodna", "prev", "previous", "previous page", "prima", "prima pagina", "primeira",
  "primeiro", "primera", "primera pagina", "primero", "proxima", "proxima pagina", "proximo",
  "prva", "prvni", "sau", "sebelumnya", "seguente", "seguinte", "selanjutnya", "seuraava",
  "show more", "sidste", "siguiente", "sista", "siste", "sledeca", "sljedeca", "son", "sonraki",
  "successiva", "successivo", "suivant", "suivante", "terakhir", "tiep", "truoc", "ultima",
  "ultima pagina", "ultimo", "urmatoare", "urmatorul", "utolso", "viimane", "viimeinen",
  "volgende", "vorherige", "vorherige seite", "vorige", "weiter", "zuruck", "đau", "επομενη",
  "προηγουμενη", "πρωτη", "τελευταια", "вперед", "дальше", "назад", "наступна", "остання",
  "первая", "первая страница", "перша", "попередня", "последна", "последняя", "последняя страница",
  "предишна", "предыдущая", "предыдущая страница", "първа", "следваща", "следующая",
  "следующая страница", "אחרון", "הבא", "הקודם", "ראשון", "الا خيرة", "الا ولى", "التالي",
  "التالية", "السابق", "السابقة", "다음", "마지막", "이전", "처음", "上一頁", "上一页", "下一頁", "下一页",
  "先頭", "前", "前へ", "尾页", "最初", "最後", "最後頁", "最終", "末页", "次", "次へ", "首页"
};

/* What ends a post where the word is another than that of most feeds. */
static const char *const ENDS[] = {
  "add a comment", "add comment", "bespreken", "comentar", "comentarios", "commentaires",
  "commenter", "commenti", "comments", "discuss on the forum", "discuss this",
  "discuss this post", "discuter", "discutere", "discuti", "discutir", "diskuter", "diskutera",
  "diskutieren", "dyskutuj", "join the discussion", "komentarze", "kommentare", "kommentieren",
  "leave a comment", "mitdiskutieren", "post a comment", "reageren", "коментарі", "комментарии",
  "обговорити", "обсудить", "обсуждение", "コメント", "討論", "評論", "議論する", "讨论", "评论", "댓글"
};

const BwKeySet bw_posts_ends = BW_KEY_SET (ENDS);
const BwKeySet bw_posts_here = BW_KEY_SET (HERE);
const BwKeySet bw_posts_crumbs = BW_KEY_SET (CRUMBS);
const BwKeySet bw_posts_pages = BW_KEY_SET (PAGES);
const BwKeySet bw_posts_turns = BW_KEY_SET (TURNS);
