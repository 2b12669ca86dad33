/**
 * Names of news carriers, lower case. A leading "the" stands where the name is a word and needs its article. A dossier's own outlets come on top of these
 * through the reading context. Short names that are also words carry no entry ("Time", "Globe").
 */
/** Last words of names of news carriers: "the Harbour Times", "Veria Today". */
export const OUTLET_TAILS = `times post news herald tribune journal gazette chronicle telegraph radio tv television broadcasting press daily weekly courier observer sentinel examiner mirror
today newspaper magazine mail echo ledger wire dispatch argus advertiser fm standard bulletin inquirer statesman reporter voice monitor mercury newswire`;

/** Last words of names of carriers that other things have, too: of a carrier only where it is told something, or has an interview. */
export const LOOSE_OUTLET_TAILS = `review quarterly letter letters star sun globe independent register record lantern beacon bugle clarion pilot banner packet crier leader eagle world week digest report reports nation people
life intelligencer argonaut clipper comet planet pioneer patriot citizen republic freeman standard-bearer notes papers messenger correspondent spectator economist politics affairs forum insider weekend morning evening`;

/** Where anybody writes; of a name of two words the first. */
export const PLATFORM_NAMES =
  'telegram twitter x facebook instagram threads bluesky mastodon youtube tiktok truth whatsapp signal weibo wechat vkontakte linkedin substack reddit';

/** Common words for carriers, printed in lower case. */
export const COMMON_OUTLETS = `news agency|state media|local media|state television|state tv|state radio|national media|international media|foreign media|news outlet|news outlets|news website|news site|public broadcaster|state broadcaster|press agency`;

export const OUTLETS = `
reuters|associated press|ap|afp|agence france-presse|agence france presse|dpa|bloomberg|bloomberg news|dow jones|upi|tass|ria novosti|ria|interfax|interfax-ukraine|ukrinform
unn|xinhua|kyodo|kyodo news|yonhap|anadolu|anadolu agency|irna|isna|tasnim|fars|mehr|sana|wafa|petra|spa|wam|kuna|qna|mena|apa|azertac|armenpress|belta|pap|efe|ansa|lusa|ntb|tt
pti|ani|ians|bernama|antara|kcna|tanjug|hina|ctk|mti|agerpres|novinite|trt|trt world
axios|politico|politico europe|financial times|ft|new york times|nyt|washington post|wall street journal|wsj|usa today|los angeles times|chicago tribune|boston globe|miami herald
the economist|the guardian|daily telegraph|the telegraph|times of london|the times|sunday times|the independent|daily mail|evening standard|the sun|daily mirror|the spectator|new statesman|the observer
bbc|bbc news|bbc radio|sky news|the sky|itv|channel 4|channel 4 news|cnn|cnn international|fox news|fox|msnbc|nbc|nbc news|cbs|cbs news|abc|abc news|pbs|npr|c-span|cnbc|newsmax|oan|breitbart|huffington post|huffpost|buzzfeed|buzzfeed news|vox|the slate|the salon|daily beast|the hill|national review|weekly standard|new republic|foreign policy|foreign affairs|new yorker|the atlantic|the atlantic|newsweek|vanity fair|rolling stone|propublica|the intercept|mother jones|daily caller|zerohedge|zero hedge|drudge report|western journalism|time magazine|us news|business insider|the insider|semafor|punchbowl|punchbowl news|the dispatch|defense one|war on the rocks|military times|stars and stripes|the vice|vice news|the quartz|mediaite|the wrap|variety|infowars|newsmax tv
al jazeera|al arabiya|al-arabiya|al hadath|asharq al-awsat|al-monitor|al mayadeen|al-mayadeen|al manar|middle east eye|the national|arab news|gulf news|al ahram|al-ahram|al-akhbar|l'orient today|l'orient-le jour|annahar|rudaw|kurdistan 24
haaretz|jerusalem post|times of israel|ynet|yedioth ahronoth|israel hayom|maariv|kan|kan news|channel 12|channel 13|channel 14|walla|i24news|army radio
le monde|le figaro|liberation|libération|les echos|mediapart|france 24|france info|rfi|bfmtv|der spiegel|spiegel|die welt|welt|bild|frankfurter allgemeine zeitung|faz|suddeutsche zeitung|süddeutsche zeitung|handelsblatt|die zeit|deutsche welle|dw|ard|zdf|el pais|el país|el mundo|la vanguardia|corriere della sera|la repubblica|la stampa|rai|nzz|neue zürcher zeitung|tages-anzeiger|der standard|orf|dagens nyheter|svt|nrk|yle|helsingin sanomat|politiken|gazeta wyborcza|rzeczpospolita|tvp|tvn24|magyar nemzet|telex|euronews|euractiv|euobserver
kyiv independent|kyiv post|ukrainska pravda|european pravda|suspilne|hromadske|zn.ua|strana|radio free europe|rfe/rl|radio liberty|radio svoboda|voice of america|voa|radio free asia|current time|rt|sputnik|kommersant|vedomosti|izvestia|rbc|novaya gazeta|meduza|moscow times|the bell|rossiya 1|channel one|nexta|belsat|civil georgia|jam news|oc media|eurasianet|the diplomat
south china morning post|global times|people's daily|cctv|cgtn|china daily|nikkei|nikkei asia|asahi shimbun|yomiuri shimbun|mainichi|nhk|japan times|korea herald|korea times|chosun ilbo|straits times|channel newsasia|cna|jakarta post|bangkok post|vnexpress|irrawaddy|myanmar now|frontier myanmar|times of india|the hindu|hindustan times|indian express|ndtv|the wire|india today|republic tv|the dawn|geo news|geo tv|express tribune|ary news|tolo news|tolonews|khaama press|ariana news|daily star|dhaka tribune|kathmandu post
daily maverick|mail & guardian|sabc|news24|the east african|eastafrican|daily nation|the standard|the star|addis standard|fana|fana broadcasting|ena|sudan tribune|radio dabanga|radio tamazuj|eye radio|africa report|jeune afrique|premium times|the punch|the vanguard|guardian nigeria|channels tv|garowe online|hiiraan online|shabelle|new times|radio okapi|actualite.cd|sunuafrica
el tiempo|semana|el espectador|caracol|noticias caracol|rcn|blu radio|folha de s.paulo|folha|o globo|globo|estadao|la nacion|la nación|clarin|clarín|el universal|reforma|milenio|televisa|telesur|efecto cocuyo|el nacional|el comercio|la tercera|emol
globe and mail|cbc|cbc news|toronto star|national post|ctv|ctv news|abc australia|sydney morning herald|the age|the australian|sbs|rnz|the stuff|new zealand herald|caixin|sixth tone|nhk world|state television|state tv|state media|state radio|state-run media
`;
