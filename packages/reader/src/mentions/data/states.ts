/**
 * States and territories as reports name them, one a line: name; other names | cities and seats that stand for the
 * government | adjectives and people. Where states share a word ("Korean", "Congolese") it is left out. A place in
 * this list says nothing of anybody's status.
 */
export const STATES = `
Afghanistan||Kabul|Afghan,Afghans
Albania||Tirana|Albanian,Albanians
Algeria||Algiers|Algerian,Algerians
Andorra||Andorra la Vella|Andorran
Angola||Luanda|Angolan,Angolans
Argentina||Buenos Aires,Casa Rosada|Argentine,Argentinian,Argentines
Armenia||Yerevan|Armenian,Armenians
Australia||Canberra|Australian,Australians
Austria||Vienna|Austrian,Austrians
Azerbaijan||Baku|Azerbaijani,Azerbaijanis,Azeri,Azeris
Bahamas|The Bahamas|Nassau|Bahamian
Bahrain||Manama|Bahraini,Bahrainis
Bangladesh||Dhaka|Bangladeshi,Bangladeshis
Barbados||Bridgetown|Barbadian
Belarus||Minsk|Belarusian,Belarusians
Belgium||Brussels|Belgian,Belgians
Belize||Belmopan|Belizean
Benin||Porto-Novo|Beninese
Bhutan||Thimphu|Bhutanese
Bolivia||La Paz|Bolivian,Bolivians
Bosnia and Herzegovina|Bosnia|Sarajevo|Bosnian,Bosnians
Botswana||Gaborone|Botswanan
Brazil||Brasilia,Brasília|Brazilian,Brazilians
Brunei||Bandar Seri Begawan|Bruneian
Bulgaria||Sofia|Bulgarian,Bulgarians
Burkina Faso||Ouagadougou|Burkinabe,Burkinabé
Burundi||Gitega,Bujumbura|Burundian,Burundians
Cambodia||Phnom Penh|Cambodian,Cambodians
Cameroon||Yaoundé,Yaounde|Cameroonian,Cameroonians
Canada||Ottawa|Canadian,Canadians
Cape Verde|Cabo Verde|Praia|Cape Verdean
Central African Republic|CAR|Bangui|Central African
Chad||N'Djamena,Ndjamena|Chadian,Chadians
Chile||La Moneda|Chilean,Chileans
China|People's Republic of China,PRC|Beijing,Zhongnanhai|Chinese
Colombia||Bogotá,Bogota|Colombian,Colombians
Comoros||Moroni|Comorian
Congo-Brazzaville|Republic of the Congo|Brazzaville|
Costa Rica|||Costa Rican,Costa Ricans
Croatia||Zagreb|Croatian,Croatians,Croat
Cuba||Havana|Cuban,Cubans
Cyprus||Nicosia|Cypriot,Cypriots
Czech Republic|Czechia|Prague|Czech,Czechs
Democratic Republic of the Congo|Democratic Republic of Congo,DR Congo,DRC|Kinshasa|
Denmark||Copenhagen|Danish,Danes
Djibouti|||Djiboutian
Dominican Republic||Santo Domingo|Dominican
East Timor|Timor-Leste|Dili|Timorese
Ecuador||Quito|Ecuadorian,Ecuadorean
Egypt||Cairo|Egyptian,Egyptians
El Salvador||San Salvador|Salvadoran
Equatorial Guinea||Malabo|Equatoguinean
Eritrea||Asmara|Eritrean,Eritreans
Estonia||Tallinn|Estonian,Estonians
Eswatini|Swaziland|Mbabane|Swazi
Ethiopia||Addis Ababa|Ethiopian,Ethiopians
Fiji||Suva|Fijian,Fijians
Finland||Helsinki|Finnish,Finns
France||Paris,Elysee,Élysée,Quai d'Orsay|French
Gabon||Libreville|Gabonese
Gambia|The Gambia|Banjul|Gambian
Georgia||Tbilisi|Georgian,Georgians
Germany||Berlin|German,Germans
Ghana||Accra|Ghanaian,Ghanaians
Greece||Athens|Greek,Greeks
Greenland||Nuuk|Greenlandic,Greenlanders
Guatemala|||Guatemalan,Guatemalans
Guinea||Conakry|Guinean,Guineans
Guinea-Bissau||Bissau|Bissau-Guinean
Guyana||Georgetown|Guyanese
Haiti||Port-au-Prince|Haitian,Haitians
Honduras||Tegucigalpa|Honduran,Hondurans
Hungary||Budapest|Hungarian,Hungarians
Iceland||Reykjavik,Reykjavík|Icelandic
India||New Delhi,Delhi|Indian,Indians
Indonesia||Jakarta|Indonesian,Indonesians
Iran|Islamic Republic of Iran|Tehran,Teheran|Iranian,Iranians
Iraq||Baghdad|Iraqi,Iraqis
Ireland||Dublin|Irish
Israel||Jerusalem,Tel Aviv|Israeli,Israelis
Italy||Rome|Italian,Italians
Ivory Coast|Côte d'Ivoire,Cote d'Ivoire|Abidjan,Yamoussoukro|Ivorian,Ivorians
Jamaica||Kingston|Jamaican
Japan||Tokyo|Japanese
Jordan||Amman|Jordanian,Jordanians
Kazakhstan||Astana|Kazakh,Kazakhs,Kazakhstani
Kenya||Nairobi|Kenyan,Kenyans
Kiribati||Tarawa|
Kosovo||Pristina,Prishtina|Kosovan,Kosovar,Kosovars
Kuwait||Kuwait City|Kuwaiti,Kuwaitis
Kyrgyzstan||Bishkek|Kyrgyz
Laos||Vientiane|Laotian,Lao
Latvia||Riga|Latvian,Latvians
Lebanon||Beirut|Lebanese
Lesotho||Maseru|Basotho
Liberia||Monrovia|Liberian,Liberians
Libya||Tripoli|Libyan,Libyans
Liechtenstein||Vaduz|
Lithuania||Vilnius|Lithuanian,Lithuanians
Luxembourg|||Luxembourgish
Madagascar||Antananarivo|Malagasy
Malawi||Lilongwe|Malawian
Malaysia||Kuala Lumpur,Putrajaya|Malaysian,Malaysians
Maldives||Malé|Maldivian
Mali||Bamako|Malian,Malians
Malta||Valletta|Maltese
Marshall Islands||Majuro|Marshallese
Mauritania||Nouakchott|Mauritanian
Mauritius||Port Louis|Mauritian
Mexico||Mexico City|Mexican,Mexicans
Micronesia||Palikir|Micronesian
Moldova||Chisinau,Chișinău|Moldovan,Moldovans
Monaco|||Monegasque
Mongolia||Ulaanbaatar,Ulan Bator|Mongolian
Montenegro||Podgorica|Montenegrin
Morocco||Rabat|Moroccan,Moroccans
Mozambique||Maputo|Mozambican,Mozambicans
Myanmar|Burma|Naypyidaw|Burmese
Namibia||Windhoek|Namibian
Nauru||Yaren|Nauruan
Nepal||Kathmandu|Nepali,Nepalese
Netherlands|The Netherlands,Holland|The Hague|Dutch
New Zealand||Wellington|New Zealander
Nicaragua||Managua|Nicaraguan
Niger||Niamey|Nigerien
Nigeria||Abuja|Nigerian,Nigerians
North Korea|DPRK,Democratic People's Republic of Korea|Pyongyang|North Korean,North Koreans
North Macedonia||Skopje|Macedonian
Norway||Oslo|Norwegian,Norwegians
Oman||Muscat|Omani,Omanis
Pakistan||Islamabad|Pakistani,Pakistanis
Palau||Ngerulmud|Palauan
Palestinian Authority|Palestine,State of Palestine|Ramallah|Palestinian,Palestinians
Panama||Panama City|Panamanian
Papua New Guinea||Port Moresby|Papua New Guinean
Paraguay||Asunción,Asuncion|Paraguayan
Peru||Lima|Peruvian,Peruvians
Philippines|The Philippines|Manila,Malacañang|Philippine,Filipino,Filipinos
Poland||Warsaw|Polish,Poles
Portugal||Lisbon|Portuguese
Qatar||Doha|Qatari,Qataris
Romania||Bucharest|Romanian,Romanians
Russia|Russian Federation,Россия,Росія,Российская Федерация|Moscow,Kremlin,Москва,Кремль|Russian,Russians
Rwanda||Kigali|Rwandan,Rwandans
Samoa||Apia|Samoan
Saudi Arabia|Kingdom of Saudi Arabia,KSA|Riyadh|Saudi,Saudis
Senegal||Dakar|Senegalese
Serbia||Belgrade|Serbian,Serbians,Serb
Seychelles||Victoria|
Sierra Leone||Freetown|Sierra Leonean
Singapore|||Singaporean
Slovakia||Bratislava|Slovak,Slovaks
Slovenia||Ljubljana|Slovenian,Slovene
Solomon Islands||Honiara|
Somalia||Mogadishu|Somali,Somalis
Somaliland||Hargeisa|Somalilander
South Africa||Pretoria|South African,South Africans
South Korea|Republic of Korea,ROK|Seoul,Blue House|South Korean,South Koreans
South Sudan||Juba|South Sudanese
Spain||Madrid,Moncloa|Spanish,Spaniards
Sri Lanka||Colombo|Sri Lankan,Sri Lankans
Sudan||Khartoum,Port Sudan|Sudanese
Suriname||Paramaribo|Surinamese
Sweden||Stockholm|Swedish,Swedes
Switzerland||Bern|Swiss
Syria||Damascus|Syrian,Syrians
Taiwan||Taipei|Taiwanese
Tajikistan||Dushanbe|Tajik,Tajiks
Tanzania||Dodoma,Dar es Salaam|Tanzanian,Tanzanians
Thailand||Bangkok|Thai,Thais
Togo||Lomé,Lome|Togolese
Tonga||Nukualofa|Tongan
Trinidad and Tobago||Port of Spain|Trinidadian
Tunisia||Tunis|Tunisian,Tunisians
Turkey|Türkiye,Turkiye|Ankara|Turkish,Turks
Turkmenistan||Ashgabat|Turkmen
Tuvalu||Funafuti|Tuvaluan
Uganda||Kampala|Ugandan,Ugandans
Ukraine|Україна,Украина|Kyiv,Kiev,Київ,Киев,Bankova|Ukrainian,Ukrainians
United Arab Emirates|UAE,Emirates|Abu Dhabi|Emirati,Emiratis
United Kingdom|UK,Great Britain,Britain|London,Downing Street,Whitehall|British,Britons
United States|US,USA,United States of America,America|Washington,Washington DC,Washington D.C.,White House,Pentagon,State Department|American,Americans
Uruguay||Montevideo|Uruguayan
Uzbekistan||Tashkent|Uzbek,Uzbeks
Vanuatu||Port Vila|Ni-Vanuatu
Vatican|Holy See,Vatican City||
Venezuela||Caracas,Miraflores|Venezuelan,Venezuelans
Vietnam||Hanoi|Vietnamese
Western Sahara|Sahrawi Republic|Laayoune|Sahrawi,Sahrawis
Yemen||Sanaa,Sana'a,Aden|Yemeni,Yemenis
Zambia||Lusaka|Zambian,Zambians
Zimbabwe||Harare|Zimbabwean,Zimbabweans
`;

/** Armed groups and movements that sit at tables as parties; same form. */
export const MOVEMENTS = `
Hamas|||
Hezbollah|Hizbullah,Hizballah||
Taliban|Islamic Emirate of Afghanistan||
Houthis|Ansar Allah,Ansarallah||Houthi
Rapid Support Forces|RSF||
Sudanese Armed Forces|SAF||
M23|March 23 Movement||
Fatah|||
Polisario Front|Polisario||
FARC|Revolutionary Armed Forces of Colombia||
ELN|National Liberation Army||
Kurdistan Workers' Party|PKK||
Syrian Democratic Forces|SDF||
Libyan National Army|LNA||
Tigray People's Liberation Front|TPLF||
Moro Islamic Liberation Front|MILF||
Al-Shabaab|Al Shabaab||
Southern Transitional Council|STC||
Renamo|||
Islamic Jihad|Palestinian Islamic Jihad||
Coalition of the Willing|||
`;
