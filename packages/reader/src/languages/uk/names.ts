import type { NameWords } from '../pack.ts';

/** One a line: the usual English name | its printed forms; case endings and joined prefixes are those of the pack. */
export const NAMES: NameWords = {
  parties: `
Ukraine|Україна
Russia|Росія,Російська Федерація,Російської Федерації,РФ
United States|Сполучені Штати,Сполучених Штатів,Сполученим Штатам,Сполученими Штатами,США
United Kingdom|Велика Британія,Великої Британії,Великій Британії,Велику Британію,Великою Британією,Британія
France|Франція
Germany|Німеччина
Poland|Польща
Italy|Італія
Spain|Іспанія
Turkey|Туреччина
China|Китай
India|Індія
Japan|Японія
North Korea|Північна Корея,Північної Кореї,КНДР
South Korea|Південна Корея,Південної Кореї
Pakistan|Пакистан
Afghanistan|Афганістан
Kazakhstan|Казахстан
Iran|Іран
Iraq|Ірак
Israel|Ізраїль,Ізраїлю,Ізраїлем
Palestinian Authority|Палестина,Палестинська адміністрація
Lebanon|Ліван
Syria|Сирія
Jordan|Йорданія
Egypt|Єгипет,Єгипту,Єгиптом,Єгипті
Saudi Arabia|Саудівська Аравія,Саудівської Аравії,Саудівській Аравії,Саудівську Аравію
United Arab Emirates|Об’єднані Арабські Емірати,ОАЕ
Qatar|Катар
Oman|Оман
Yemen|Ємен
Libya|Лівія
Sudan|Судан
South Sudan|Південний Судан,Південного Судану
Ethiopia|Ефіопія
Eritrea|Еритрея
Somalia|Сомалі
Kenya|Кенія
Rwanda|Руанда
Democratic Republic of the Congo|ДР Конго,Демократична Республіка Конго
Nigeria|Нігерія
Algeria|Алжир
Morocco|Марокко
Tunisia|Туніс
South Africa|ПАР,Південна Африка,Південної Африки
Colombia|Колумбія
Venezuela|Венесуела
Brazil|Бразилія
Mexico|Мексика
Cuba|Куба
Armenia|Вірменія
Azerbaijan|Азербайджан
Georgia|Грузія
Moldova|Молдова
Belarus|Білорусь,Білорусі,Білоруссю
Serbia|Сербія
Kosovo|Косово
Switzerland|Швейцарія
Austria|Австрія
Norway|Норвегія
Sweden|Швеція
Finland|Фінляндія
Hungary|Угорщина
Hamas|ХАМАС
Hezbollah|Хезболла,Хізбалла
Houthis|хусити,хуситів
Taliban|Талібан
`,
  bodies: `
United Nations|ООН,Об’єднаних Націй
UN Security Council|Рада Безпеки ООН,Ради Безпеки ООН,Раді Безпеки ООН,Рада Безпеки,Ради Безпеки
NATO|НАТО
European Union|Європейський Союз,Європейського Союзу,Євросоюз,ЄС
European Commission|Європейська комісія,Європейської комісії,Єврокомісія
OSCE|ОБСЄ
African Union|Африканський Союз,Африканського Союзу
Arab League|Ліга арабських держав,Ліги арабських держав
International Atomic Energy Agency|МАГАТЕ
International Criminal Court|Міжнародний кримінальний суд,Міжнародного кримінального суду,МКС
International Committee of the Red Cross|Міжнародний комітет Червоного Хреста,Червоний Хрест,Червоного Хреста
International Monetary Fund|МВФ,Міжнародний валютний фонд
World Bank|Світовий банк,Світового банку
`,
  places: `
Geneva|Женева
Vienna|Відень,Відня,Відні
Zurich|Цюрих
Kyiv|Київ,Києва,Києву,Києві,Києвом
Moscow|Москва
Washington|Вашингтон
New York|Нью-Йорк
London|Лондон
Paris|Париж
Berlin|Берлін
Brussels|Брюссель,Брюсселя,Брюсселі
Warsaw|Варшава
Budapest|Будапешт
Oslo|Осло
Ankara|Анкара
Istanbul|Стамбул
Minsk|Мінськ,Мінська,Мінську
Baku|Баку
Yerevan|Єреван
Tbilisi|Тбілісі
Doha|Доха
Cairo|Каїр
Riyadh|Ер-Ріяд
Jeddah|Джидда
Abu Dhabi|Абу-Дабі
Tehran|Тегеран
Baghdad|Багдад
Damascus|Дамаск
Beirut|Бейрут
Jerusalem|Єрусалим
Tel Aviv|Тель-Авів
Gaza|Газа,Сектор Гази,сектора Гази,секторі Гази
West Bank|Західний берег,Західного берега
Amman|Амман
Khartoum|Хартум
Addis Ababa|Аддис-Абеба
Nairobi|Найробі
Havana|Гавана
Bogotá|Богота
Caracas|Каракас
Beijing|Пекін
Crimea|Крим
Donbas|Донбас
Donetsk|Донецьк,Донецька,Донецьку
`,
};
