/** Cities and sites where parties meet, besides the seats of governments, and regions in dispute; one a line: name | other names. */
export const PLACES = `
Geneva|
Zurich|Zürich
Lausanne|
Montreux|
Davos|
Bürgenstock|Buergenstock,Burgenstock
New York|New York City
Camp David|
Mar-a-Lago|
Miami|
Palm Beach|
West Palm Beach|
Anchorage|
Alaska|
Los Angeles|
San Francisco|
Dayton|
Annapolis|
Houston|
Chicago|
Boston|
Toronto|
Montreal|
Kananaskis|
Halifax|
Quebec|
Istanbul|
Antalya|
Izmir|
Sharm el-Sheikh|Sharm El Sheikh
Alexandria|
Jeddah|
Mecca|
Dubai|
Sharjah|
Salalah|
Aqaba|
Haifa|
Gaza|Gaza Strip,Gaza City
Rafah|
West Bank|
Golan Heights|Golan
East Jerusalem|
Erbil|
Basra|
Mosul|
Aleppo|
Idlib|
Isfahan|
Benghazi|
Sirte|
Misrata|
Skhirat|
Tangier|
Marrakesh|Marrakech
Casablanca|
Oran|
Alexandroupoli|
Thessaloniki|
Rambouillet|
Versailles|
Strasbourg|
Marseille|
Normandy|
Évian|Evian
Munich|
Hamburg|
Frankfurt|
Bonn|
Ramstein|
Petersberg|
Milan|
Venice|
Naples|
Taormina|
Barcelona|
Porto|
Edinburgh|
Belfast|
Lancaster House|
Chequers|
Windsor|
Salzburg|
Graz|
Linz|
Krakow|Kraków
Rzeszow|Rzeszów
Gdansk|Gdańsk
Lviv|
Odesa|Odessa
Kharkiv|Kharkov
Kherson|
Zaporizhzhia|Zaporizhia,Zaporozhye
Donetsk|
Luhansk|Lugansk
Donbas|Donbass
Mariupol|
Dnipro|
Crimea|Крим,Крым
Sevastopol|
Sochi|
St. Petersburg|Saint Petersburg
Vladivostok|
Kazan|
Yalta|
Transnistria|
Abkhazia|
South Ossetia|
Nagorno-Karabakh|Karabakh
Almaty|
Samarkand|
Osh|
Kandahar|
Herat|
Peshawar|
Lahore|
Karachi|
Rawalpindi|
Kashmir|
Mumbai|
Goa|
Hyderabad|
Chennai|
Kolkata|
Jaffna|
Chittagong|
Yangon|Rangoon
Mandalay|
Rakhine|
Chiang Mai|
Phuket|
Pattaya|
Ho Chi Minh City|
Bali|
Aceh|
Banda Aceh|
Bandung|
Mindanao|
Cotabato|
Shanghai|
Hong Kong|
Macau|Macao
Shenzhen|
Chengdu|
Panmunjom|
Busan|
Osaka|
Hiroshima|
Kyoto|
Sydney|
Melbourne|
Bougainville|
Arusha|
Entebbe|
Mombasa|
Naivasha|
Goma|
Bukavu|
Kivu|North Kivu,South Kivu
Darfur|
El Fasher|Al-Fashir
Abyei|
Tigray|
Mekelle|
Amhara|
Oromia|
Lalibela|
Kismayo|
Lagos|
Kano|
Timbuktu|
Gao|
Kidal|
Abeche|
Cabinda|
Cape Town|
Johannesburg|
Durban|
Sun City|
Victoria Falls|
Bulawayo|
Cartagena|
Medellín|Medellin
Guayaquil|
Cusco|
Rio de Janeiro|Rio
São Paulo|Sao Paulo
Belém|Belem
Cancún|Cancun
Contadora|
Esquipulas|
Santiago|
Essequibo|
Baikonur|
Red Sea|
Black Sea|
Sea of Azov|
Strait of Hormuz|
South China Sea|
Arctic|
Sinai|
Middle East|
Horn of Africa|
Sahel|
Balkans|
Caucasus|
Central Asia|
Europe|
Africa|
Asia|
Latin America|
`;
