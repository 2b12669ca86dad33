/** Organisations of states and bodies that host, mediate or verify, one a line: name | other names. */
export const ORGANISATIONS = `
United Nations|UN,U.N.
UN Security Council|Security Council,UNSC
UN General Assembly|General Assembly
NATO|North Atlantic Treaty Organization,North Atlantic Alliance
European Union|EU,E.U.
European Commission|
European Council|
European Parliament|
OSCE|Organization for Security and Co-operation in Europe,Organisation for Security and Co-operation in Europe
Council of Europe|
African Union|AU
ECOWAS|Economic Community of West African States
IGAD|Intergovernmental Authority on Development
Southern African Development Community|SADC
East African Community|EAC
Economic Community of Central African States|ECCAS
Arab League|League of Arab States
Gulf Cooperation Council|GCC
Organisation of Islamic Cooperation|OIC,Organization of Islamic Cooperation
ASEAN|Association of Southeast Asian Nations
SAARC|
Pacific Islands Forum|
Organization of American States|OAS
CARICOM|Caribbean Community
CELAC|
Mercosur|
Commonwealth of Independent States|CIS
Collective Security Treaty Organization|CSTO
Eurasian Economic Union|EAEU
Shanghai Cooperation Organisation|SCO,Shanghai Cooperation Organization
BRICS|
G7|Group of Seven
G20|Group of 20
OPEC|
World Bank|
International Monetary Fund|IMF
World Trade Organization|WTO
International Atomic Energy Agency|IAEA
International Court of Justice|ICJ
International Criminal Court|ICC
International Committee of the Red Cross|ICRC,Red Cross
Red Crescent|
World Food Programme|WFP
World Health Organization|WHO
UNHCR|
UNICEF|
UNIFIL|
UNDOF|
MONUSCO|
MINUSMA|
Centre for Humanitarian Dialogue|HD Centre
Berghof Foundation|
Crisis Management Initiative|CMI
Community of Sant'Egidio|Sant'Egidio
Carter Center|
International Crisis Group|Crisis Group
Amnesty International|
Human Rights Watch|
Normandy Format|Normandy Four
Trilateral Contact Group|
OSCE Minsk Group|Minsk Group
Quad|
Visegrad Group|Visegrad Four
Weimar Triangle|
Bucharest Nine|
E3|
Permanent Court of Arbitration|
`;
