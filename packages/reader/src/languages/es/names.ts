import type { NameWords } from '../pack.ts';

/** One a line: the usual English name | its printed forms; case endings and joined prefixes are those of the pack. */
export const NAMES: NameWords = {
  parties: `
Ukraine|Ucrania
Russia|Rusia,Federación de Rusia
United States|Estados Unidos,EE.UU.,EE. UU.
United Kingdom|Reino Unido,Gran Bretaña
France|Francia
Germany|Alemania
Poland|Polonia
Italy|Italia
Spain|España
Turkey|Turquía
China|China
India|India
Japan|Japón
North Korea|Corea del Norte
South Korea|Corea del Sur
Pakistan|Pakistán
Afghanistan|Afganistán
Kazakhstan|Kazajistán
Iran|Irán
Iraq|Irak
Israel|Israel
Palestinian Authority|Palestina,Autoridad Palestina
Lebanon|Líbano
Syria|Siria
Jordan|Jordania
Egypt|Egipto
Saudi Arabia|Arabia Saudí,Arabia Saudita
United Arab Emirates|Emiratos Árabes Unidos
Qatar|Catar,Qatar
Oman|Omán
Yemen|Yemen
Libya|Libia
Sudan|Sudán
South Sudan|Sudán del Sur
Ethiopia|Etiopía
Eritrea|Eritrea
Somalia|Somalia
Kenya|Kenia
Rwanda|Ruanda
Democratic Republic of the Congo|República Democrática del Congo
Mali|Malí
Nigeria|Nigeria
Algeria|Argelia
Morocco|Marruecos
Tunisia|Túnez
South Africa|Sudáfrica
Colombia|Colombia
Venezuela|Venezuela
Brazil|Brasil
Mexico|México
Cuba|Cuba
Armenia|Armenia
Azerbaijan|Azerbaiyán
Georgia|Georgia
Moldova|Moldavia
Belarus|Bielorrusia
Serbia|Serbia
Kosovo|Kosovo
Switzerland|Suiza
Austria|Austria
Norway|Noruega
Sweden|Suecia
Finland|Finlandia
Hungary|Hungría
Hamas|Hamás,Hamas
Hezbollah|Hezbolá
Houthis|hutíes,Huthi
Taliban|Talibán
`,
  bodies: `
United Nations|Naciones Unidas,ONU
UN Security Council|Consejo de Seguridad
NATO|OTAN
European Union|Unión Europea,UE
European Commission|Comisión Europea
OSCE|OSCE
African Union|Unión Africana
Arab League|Liga Árabe
International Atomic Energy Agency|OIEA
International Criminal Court|Corte Penal Internacional,CPI
International Committee of the Red Cross|Comité Internacional de la Cruz Roja,CICR,Cruz Roja
International Monetary Fund|FMI,Fondo Monetario Internacional
World Bank|Banco Mundial
`,
  places: `
Geneva|Ginebra
Vienna|Viena
Zurich|Zúrich
Kyiv|Kiev,Kyiv
Moscow|Moscú
Washington|Washington
New York|Nueva York
London|Londres
Paris|París
Berlin|Berlín
Brussels|Bruselas
Warsaw|Varsovia
Budapest|Budapest
Oslo|Oslo
Ankara|Ankara
Istanbul|Estambul
Minsk|Minsk
Baku|Bakú
Yerevan|Ereván
Tbilisi|Tiflis
Doha|Doha
Cairo|Cairo
Riyadh|Riad
Jeddah|Yeda
Abu Dhabi|Abu Dabi
Tehran|Teherán
Baghdad|Bagdad
Damascus|Damasco
Beirut|Beirut
Jerusalem|Jerusalén
Tel Aviv|Tel Aviv
Gaza|Gaza,Franja de Gaza
West Bank|Cisjordania
Amman|Amán
Khartoum|Jartum
Addis Ababa|Adís Abeba
Nairobi|Nairobi
Havana|Habana
Bogotá|Bogotá
Caracas|Caracas
Beijing|Pekín
Crimea|Crimea
Donbas|Donbás
Donetsk|Donetsk
`,
};
