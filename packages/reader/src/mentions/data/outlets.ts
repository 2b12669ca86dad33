/** News outlets and agencies, one a line: name | other names. */
export const OUTLETS = `
Axios|
Reuters|Thomson Reuters
Associated Press|AP,The Associated Press
AFP|Agence France-Presse
DPA|Deutsche Presse-Agentur
ANSA|
EFE|Agencia EFE
Kyodo|Kyodo News
Yonhap|Yonhap News Agency
Xinhua|
PTI|Press Trust of India
TASS|ITAR-TASS
RIA Novosti|RIA
Interfax|
Interfax-Ukraine|
Ukrinform|
UNN|Ukrainian National News
RBC-Ukraine|
Ukrainska Pravda|Ukrayinska Pravda
Kyiv Independent|The Kyiv Independent
Kyiv Post|
Suspilne|
European Pravda|
Anadolu Agency|Anadolu,AA
IRNA|
Tasnim|Tasnim News Agency
Fars|Fars News Agency
SANA|
SUNA|
WAM|
SPA|Saudi Press Agency
QNA|Qatar News Agency
KCNA|
Belta|BelTA
Agerpres|
Bloomberg|Bloomberg News
Financial Times|FT,The Financial Times
Wall Street Journal|WSJ,The Wall Street Journal
New York Times|NYT,The New York Times
Washington Post|The Washington Post
Los Angeles Times|
USA Today|
Politico|
Politico Europe|
NPR|
CNN|
NBC|NBC News
CBS|CBS News
ABC News|
Fox News|
MSNBC|
PBS|PBS NewsHour
The Hill|
The Atlantic|
Foreign Policy|
Foreign Affairs|
The New Yorker|
Semafor|
Newsweek|
Time magazine|
Wall Street Journal Europe|
BBC|BBC News
Sky News|
ITV|
The Guardian|Guardian
The Times|
The Telegraph|Daily Telegraph
The Independent|
The Economist|
Daily Mail|
Le Monde|
Le Figaro|
France 24|
RFI|Radio France Internationale
Deutsche Welle|DW
Der Spiegel|Spiegel
Die Welt|
Die Zeit|
Bild|
FAZ|Frankfurter Allgemeine Zeitung
Süddeutsche Zeitung|
ZDF|
ARD|
NZZ|Neue Zürcher Zeitung
El País|El Pais
El Mundo|
Corriere della Sera|
La Repubblica|
Gazeta Wyborcza|
Rzeczpospolita|
RFE/RL|Radio Free Europe,Radio Liberty
VOA|Voice of America
Meduza|
Novaya Gazeta|
Kommersant|
Izvestia|Izvestiya
Vedomosti|
RT|Russia Today
Sputnik|
Al Jazeera|Al-Jazeera
Al Arabiya|Al-Arabiya
Asharq Al-Awsat|
Al-Ahram|
Haaretz|
Times of Israel|The Times of Israel
Jerusalem Post|The Jerusalem Post
Ynet|
Kan|
Channel 12|
The National|
Middle East Eye|
Al-Monitor|
Daily Sabah|
Hurriyet|Hürriyet
Dawn|
The Hindu|
Times of India|The Times of India
Hindustan Times|
Indian Express|The Indian Express
South China Morning Post|SCMP
Global Times|
Straits Times|The Straits Times
Nikkei|Nikkei Asia
Asahi Shimbun|
Yomiuri Shimbun|
Jakarta Post|The Jakarta Post
Bangkok Post|
Daily Nation|
The East African|
The Standard|
Addis Standard|
Sudan Tribune|
Radio Dabanga|Dabanga
Premium Times|
Daily Maverick|
Mail & Guardian|
Jeune Afrique|
Folha de S.Paulo|Folha
O Globo|
El Universal|
El Tiempo|
Clarín|Clarin
Globe and Mail|The Globe and Mail
CBC|CBC News
Sydney Morning Herald|The Sydney Morning Herald
Truth Social|
Telegram|
`;
