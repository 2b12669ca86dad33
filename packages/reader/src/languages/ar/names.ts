import type { NameWords } from '../pack.ts';

/** One a line: the usual English name | its printed forms; case endings and joined prefixes are those of the pack. */
export const NAMES: NameWords = {
  parties: `
Ukraine|أوكرانيا,اوكرانيا
Russia|روسيا
United States|الولايات المتحدة
United Kingdom|بريطانيا,المملكة المتحدة
France|فرنسا
Germany|ألمانيا
Poland|بولندا
Italy|إيطاليا
Spain|إسبانيا
Turkey|تركيا
China|الصين
India|الهند
Japan|اليابان
North Korea|كوريا الشمالية
South Korea|كوريا الجنوبية
Pakistan|باكستان
Afghanistan|أفغانستان
Kazakhstan|كازاخستان
Iran|إيران
Iraq|العراق
Israel|إسرائيل
Palestinian Authority|فلسطين,السلطة الفلسطينية
Lebanon|لبنان
Syria|سوريا,سورية
Jordan|الأردن
Egypt|مصر
Saudi Arabia|السعودية
United Arab Emirates|الإمارات
Qatar|قطر
Oman|سلطنة عمان
Yemen|اليمن
Libya|ليبيا
Sudan|السودان
South Sudan|جنوب السودان
Ethiopia|إثيوبيا
Eritrea|إريتريا
Somalia|الصومال
Kenya|كينيا
Rwanda|رواندا
Democratic Republic of the Congo|الكونغو الديمقراطية
Mali|جمهورية مالي,دولة مالي
Nigeria|نيجيريا
Algeria|الجزائر
Morocco|المغرب
Tunisia|تونس
South Africa|جنوب أفريقيا,جنوب إفريقيا
Colombia|كولومبيا
Venezuela|فنزويلا
Brazil|البرازيل
Mexico|المكسيك
Cuba|كوبا
Armenia|أرمينيا
Azerbaijan|أذربيجان
Georgia|جورجيا
Moldova|مولدوفا
Belarus|بيلاروسيا
Serbia|صربيا
Kosovo|كوسوفو
Switzerland|سويسرا
Austria|النمسا
Norway|النرويج
Sweden|السويد
Finland|فنلندا
Hungary|المجر
Hamas|حركة حماس,حماس
Hezbollah|حزب الله
Houthis|الحوثيون,الحوثيين,جماعة الحوثي
Taliban|طالبان
`,
  bodies: `
United Nations|الأمم المتحدة
UN Security Council|مجلس الأمن
NATO|حلف شمال الأطلسي,حلف الناتو,الناتو
European Union|الاتحاد الأوروبي
European Commission|المفوضية الأوروبية
OSCE|منظمة الأمن والتعاون في أوروبا
African Union|الاتحاد الأفريقي,الاتحاد الإفريقي
Arab League|جامعة الدول العربية
International Atomic Energy Agency|الوكالة الدولية للطاقة الذرية
International Criminal Court|المحكمة الجنائية الدولية
International Committee of the Red Cross|اللجنة الدولية للصليب الأحمر,الصليب الأحمر
International Monetary Fund|صندوق النقد الدولي
World Bank|البنك الدولي
`,
  places: `
Geneva|جنيف
Vienna|فيينا
Zurich|زيورخ
Kyiv|كييف
Moscow|موسكو
Washington|واشنطن
New York|نيويورك
London|لندن
Paris|باريس
Berlin|برلين
Brussels|بروكسل
Warsaw|وارسو
Budapest|بودابست
Oslo|أوسلو
Ankara|أنقرة
Istanbul|إسطنبول,اسطنبول
Minsk|مينسك
Baku|باكو
Yerevan|يريفان
Tbilisi|تبليسي
Doha|الدوحة
Cairo|القاهرة
Riyadh|الرياض
Jeddah|مدينة جدة
Abu Dhabi|أبوظبي,أبو ظبي
Tehran|طهران
Baghdad|بغداد
Damascus|دمشق
Beirut|بيروت
Jerusalem|القدس
Tel Aviv|تل أبيب
Gaza|غزة,قطاع غزة
West Bank|الضفة الغربية
Amman|العاصمة الأردنية
Khartoum|الخرطوم
Addis Ababa|أديس أبابا
Nairobi|نيروبي
Havana|هافانا
Bogotá|بوغوتا
Caracas|كاراكاس
Beijing|بكين
Crimea|القرم
Donbas|دونباس
Donetsk|دونيتسك
`,
};
