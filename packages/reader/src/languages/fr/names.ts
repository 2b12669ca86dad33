import type { NameWords } from '../pack.ts';

/** One a line: the usual English name | its printed forms; case endings and joined prefixes are those of the pack. */
export const NAMES: NameWords = {
  parties: `
Ukraine|Ukraine
Russia|Russie,Fédération de Russie
United States|États-Unis,Etats-Unis
United Kingdom|Royaume-Uni,Grande-Bretagne
France|France
Germany|Allemagne
Poland|Pologne
Italy|Italie
Spain|Espagne
Turkey|Turquie
China|Chine
India|Inde
Japan|Japon
North Korea|Corée du Nord
South Korea|Corée du Sud
Pakistan|Pakistan
Afghanistan|Afghanistan
Kazakhstan|Kazakhstan
Iran|Iran
Iraq|Irak
Israel|Israël
Palestinian Authority|Palestine,Autorité palestinienne
Lebanon|Liban
Syria|Syrie
Jordan|Jordanie
Egypt|Égypte,Egypte
Saudi Arabia|Arabie saoudite
United Arab Emirates|Émirats arabes unis
Qatar|Qatar
Oman|Oman
Yemen|Yémen
Libya|Libye
Sudan|Soudan
South Sudan|Soudan du Sud
Ethiopia|Éthiopie,Ethiopie
Eritrea|Érythrée
Somalia|Somalie
Kenya|Kenya
Rwanda|Rwanda
Democratic Republic of the Congo|République démocratique du Congo,RDC
Mali|Mali
Nigeria|Nigeria
Algeria|Algérie
Morocco|Maroc
Tunisia|Tunisie
South Africa|Afrique du Sud
Colombia|Colombie
Venezuela|Venezuela
Brazil|Brésil
Mexico|Mexique
Cuba|Cuba
Armenia|Arménie
Azerbaijan|Azerbaïdjan
Georgia|Géorgie
Moldova|Moldavie
Belarus|Biélorussie
Serbia|Serbie
Kosovo|Kosovo
Switzerland|Suisse
Austria|Autriche
Norway|Norvège
Sweden|Suède
Finland|Finlande
Hungary|Hongrie
Hamas|Hamas
Hezbollah|Hezbollah
Houthis|Houthis
Taliban|Taliban,Talibans
`,
  bodies: `
United Nations|Nations unies,ONU
UN Security Council|Conseil de sécurité
NATO|OTAN
European Union|Union européenne,UE
European Commission|Commission européenne
OSCE|OSCE
African Union|Union africaine
Arab League|Ligue arabe
International Atomic Energy Agency|AIEA
International Criminal Court|Cour pénale internationale,CPI
International Committee of the Red Cross|Comité international de la Croix-Rouge,CICR,Croix-Rouge
International Monetary Fund|FMI,Fonds monétaire international
World Bank|Banque mondiale
`,
  places: `
Geneva|Genève
Vienna|Vienne
Zurich|Zurich
Kyiv|Kiev,Kyiv
Moscow|Moscou
Washington|Washington
New York|New York
London|Londres
Paris|Paris
Berlin|Berlin
Brussels|Bruxelles
Warsaw|Varsovie
Budapest|Budapest
Oslo|Oslo
Ankara|Ankara
Istanbul|Istanbul
Minsk|Minsk
Baku|Bakou
Yerevan|Erevan
Tbilisi|Tbilissi
Doha|Doha
Cairo|Caire
Riyadh|Riyad
Jeddah|Djeddah
Abu Dhabi|Abou Dhabi
Tehran|Téhéran
Baghdad|Bagdad
Damascus|Damas
Beirut|Beyrouth
Jerusalem|Jérusalem
Tel Aviv|Tel-Aviv
Gaza|Gaza,bande de Gaza
West Bank|Cisjordanie
Amman|Amman
Khartoum|Khartoum
Addis Ababa|Addis-Abeba
Nairobi|Nairobi
Havana|Havane
Bogotá|Bogota
Caracas|Caracas
Beijing|Pékin
Crimea|Crimée
Donbas|Donbass
Donetsk|Donetsk
`,
};
