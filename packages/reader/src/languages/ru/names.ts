import type { NameWords } from '../pack.ts';

/** One a line: the usual English name | its printed forms; case endings and joined prefixes are those of the pack. */
export const NAMES: NameWords = {
  parties: `
Ukraine|Украина
Russia|Россия,Российская Федерация,Российской Федерации,РФ
United States|Соединённые Штаты,Соединенные Штаты,Соединённых Штатов,Соединенных Штатов,США
United Kingdom|Великобритания,Британия
France|Франция
Germany|Германия
Poland|Польша
Italy|Италия
Spain|Испания
Turkey|Турция
China|Китай
India|Индия
Japan|Япония
North Korea|Северная Корея,Северной Кореи,КНДР
South Korea|Южная Корея,Южной Кореи
Pakistan|Пакистан
Afghanistan|Афганистан
Kazakhstan|Казахстан
Iran|Иран
Iraq|Ирак
Israel|Израиль
Palestinian Authority|Палестина,Палестинская администрация
Lebanon|Ливан
Syria|Сирия
Jordan|Иордания
Egypt|Египет,Египта,Египту,Египтом,Египте
Saudi Arabia|Саудовская Аравия,Саудовской Аравии,Саудовскую Аравию
United Arab Emirates|Объединённые Арабские Эмираты,ОАЭ
Qatar|Катар
Oman|Оман
Yemen|Йемен
Libya|Ливия
Sudan|Судан
South Sudan|Южный Судан,Южного Судана
Ethiopia|Эфиопия
Eritrea|Эритрея
Somalia|Сомали
Kenya|Кения
Rwanda|Руанда
Democratic Republic of the Congo|ДР Конго,Демократическая Республика Конго
Mali|Мали
Nigeria|Нигерия
Algeria|Алжир
Morocco|Марокко
Tunisia|Тунис
South Africa|ЮАР,Южная Африка,Южной Африки
Colombia|Колумбия
Venezuela|Венесуэла
Brazil|Бразилия
Mexico|Мексика
Cuba|Куба
Armenia|Армения
Azerbaijan|Азербайджан
Georgia|Грузия
Moldova|Молдова,Молдавия
Belarus|Беларусь,Белоруссия
Serbia|Сербия
Kosovo|Косово
Switzerland|Швейцария
Austria|Австрия
Norway|Норвегия
Sweden|Швеция
Finland|Финляндия
Hungary|Венгрия
Hamas|ХАМАС
Hezbollah|Хезболла
Houthis|хуситы,хуситов
Taliban|Талибан
`,
  bodies: `
United Nations|ООН,Объединённых Наций,Объединенных Наций
UN Security Council|Совет Безопасности ООН,Совета Безопасности ООН,Совете Безопасности ООН,Совет Безопасности,Совбез
NATO|НАТО
European Union|Европейский Союз,Европейского Союза,Евросоюз,ЕС
European Commission|Европейская комиссия,Европейской комиссии,Еврокомиссия
OSCE|ОБСЕ
African Union|Африканский Союз,Африканского Союза
Arab League|Лига арабских государств,Лиги арабских государств,ЛАГ
International Atomic Energy Agency|МАГАТЭ
International Criminal Court|Международный уголовный суд,Международного уголовного суда,МУС
International Committee of the Red Cross|Международный комитет Красного Креста,Красный Крест,Красного Креста
International Monetary Fund|МВФ,Международный валютный фонд
World Bank|Всемирный банк,Всемирного банка
`,
  places: `
Geneva|Женева
Vienna|Вена
Zurich|Цюрих
Kyiv|Киев
Moscow|Москва
Washington|Вашингтон
New York|Нью-Йорк
London|Лондон
Paris|Париж
Berlin|Берлин
Brussels|Брюссель
Warsaw|Варшава
Budapest|Будапешт
Oslo|Осло
Ankara|Анкара
Istanbul|Стамбул
Minsk|Минск
Baku|Баку
Yerevan|Ереван
Tbilisi|Тбилиси
Doha|Доха
Cairo|Каир
Riyadh|Эр-Рияд
Jeddah|Джидда
Abu Dhabi|Абу-Даби
Tehran|Тегеран
Baghdad|Багдад
Damascus|Дамаск
Beirut|Бейрут
Jerusalem|Иерусалим
Tel Aviv|Тель-Авив
Gaza|Газа,сектор Газа,сектора Газа,секторе Газа
West Bank|Западный берег,Западного берега
Amman|Амман
Khartoum|Хартум
Addis Ababa|Аддис-Абеба
Nairobi|Найроби
Havana|Гавана
Bogotá|Богота
Caracas|Каракас
Beijing|Пекин
Crimea|Крым
Donbas|Донбасс
Donetsk|Донецк
`,
};
