/**
 * Given names that in most lands tell of the bearer's sex, lower case, without accents. Names that are borne by both
 * ("Andrea", "Robin", "Sasha", "Jean", "Nikita") stand in neither list. They are weighed less than any word of the text.
 */
export const FEMALE_NAMES = `
abigail ada adela adriana agata agnes aisha aleksandra alexandra alice alicia alina alma amal amalia amanda amelia amina amira ana anastasia anastasiia angela angelina
anita ann anna annabel anne annegret annette annika antonia anya astrid audrey aurora ayesha barbara beatrice beatriz bella bente bettina birgit bridget brigitta brigitte
camila camilla carla carmen carolina caroline catalina caterina catherine cecilia celeste celine charlotte chiara chloe christina christine clara claire claudia
colette cordula corinne cristina daniela daria dagmar deborah denise diana dinara dolores dominika dora doris dorothea edith ekaterina elaine elena eleni eleonora elisa elisabeth
elise elizabeth ella ellen elsa elvira emilia emily emma erika esther esra eszter eva eve evelyn fadwa farah fatima fatma federica fiona florence frances francesca freya frida
gabriela gabriella gemma georgina gerda gertrud giulia gloria grace greta gudrun gwen hala halima hana hanna hannah hanan hanne harriet heather heidi helen helena helene helga henrietta
hilda hillary huda ida ilse imelda imogen ines ingeborg ingrid irena irene irina iris isabel isabella isabelle ivana ivanka jacqueline jana jane janet janina jasmine jelena jennifer
jessica joan joanna jolanta josephine judith julia juliana julie karen karin karolina katarina kate katerina katharina katherine kathleen kathrin katia katja katrin katya kirsten kristina
laila lana lara larisa laura layla leila lena leonora leila lidia lilian liliana lina linda lisa livia lotte louise lucia lucie lucinda lucy ludmila luisa lydia lyudmila
madeleine magda magdalena maeve maia maja margaret margarita margot marguerite maria mariam mariana marianne marie marina marisol marta martha martina mary maryam matilda maud maya meera melanie
mercedes michelle mila milena mina mira miranda miriam mona monica monika nadezhda nadia nadine naima naomi natalia natalie natalya natasha nathalie nina noor nora olena olesya olga
olivia ophelia oksana pamela patricia paula pauline petra phoebe pia polina priya rachel rania raquel rebecca regina renata rita roberta rosa rosalind rose rosemary roxana ruth sabina sabine
samira sana sandra sara sarah selma shirin sigrid silvia simone sinead siobhan sofia sofie sonia sonja sophia sophie stefania stella susan susanna susanne svetlana sylvia tamara tamsin tanja tanya tara
tatiana tatyana teodora teresa tereza thea theresa tilda tina ulla ulrike ursula valentina valeria vanessa vera verena veronica veronika victoria viktoria viola violeta virginia vivian
wanda wilhelmina xenia yasmin yelena yulia yuliia yvonne zainab zara zdena zeinab zinaida zoe zora zuzana`;

export const MALE_NAMES = `
aaron abdul abdullah abel abraham abu adam adel adolf adrian ahmad ahmed alan albert alberto aleksandr aleksandar aleksei alejandro alessandro alexander alexandre alexei alfonso alfred
ali amadou amir anatoly anders andre andreas andrei andrew andrey andrii andrzej angus anselm anthony antoine anton antonio ari arne arnold artem arthur artur arturo
asher august aurelio austin axel bakari baptiste bartholomew bashar bashir ben benedict benjamin benoit bernard bernd bjorn bogdan boris bram brendan brian bruce bruno carl carlo carlos cedric
cesar charles christian christoph christophe christopher claude clemens colm conrad constantin cyril dag damian daniel daniil dario david denis dennis denys derek didier diego dieter dietrich
dimitar dimitri dimitrios dirk dmitri dmitry dmytro dominic donald douglas duncan edgar eduardo edward edwin egor einar eldar elias emil emilio emmanuel emre enrico enrique eric erik ernesto ernst
erwin esteban eugene evgeny fabian faisal farid federico felipe felix ferdinand fernando filip finn florian francis francisco franco francois frank franz frederic frederick friedrich fritz gabor gareth
gary gaston geoffrey george georges georgi gerald gerard gerhard giacomo gilbert giorgi giorgio giovanni giuseppe gordon graham gregor gregory guido guillaume gunnar gunther gustav guy hakan hamid
hamza hans harald harold harry hasan hassan hector heinrich heinz helmut hendrik henri henrik henry herbert herman hernan hiroshi hossein howard hubert hugh hugo hussein hjalmar ian ibrahim igor
ihor ilham ilja ilya imran ismail issa ivan ivo jack jacek jacob jacques jaime jakob jakub james jamal jan janos jared jaroslav jason javier jeffrey jens jeremy jerome jerzy joao jochen joel johan johann
johannes john jonas jonathan jorge joris jose josef joseph joshua juan julian julio jurgen justin kamal karel karim karl kaspar keith kenneth kevin khaled khalid klaus konrad konstantin kurt kwame
lars lasse laszlo laurence laurent lawrence lech leo leon leonard leonid leopold levan lorenz lorenzo lothar louis luc luca lucas lucian lucius ludwig luigi luis luka lukas magnus mahmoud maksim malcolm
manuel marc marcel marcin marco marcos marcus marek mario marius mark marko markus martin marwan mateo mathias matteo matthew matthias maurice max maxim maximilian mehdi mehmet michael michal
michel miguel mihai mikhail mikael miklos milan milos miroslav mohamed mohammad mohammed morris mostafa muhammad murat mustafa mykola nasser nathan nathaniel neil niccolo nicholas nicolas niels
nigel nikolai nikolay nikos nils norbert oleg oleksandr oliver olivier olof omar oscar oskar osman otto pablo paolo pascal patrick paul paulo pavel pavlo pawel pedro per peter petr petro petros
philip philipp philippe pier pierre pieter piers piotr piet rafael rafiq ralf ralph ramon ramzan raoul rashid raul raymond reinhard rene ricardo richard robert roberto roderick rodolfo roger
roland rolf roman ronald ross rostam roy ruben rudolf rufus rupert russell said salim salman salvador salvatore samir samuel santiago sebastian semyon serge sergei sergey sergio serhiy
seydou sergii sidney siegfried sigvard silvio simon slobodan stanislav stefan stefano stellan stephan stephen steven stuart svein sven tadeusz tarek tariq teodor terence theo theodor theodore
thomas thorsten tibor timothy timur tobias tom tomas tomasz toma tomislav tony tore torsten tristan ulf ulrich umberto urs uwe vadim valentin valery vasily vaclav victor viktor vincent
vincenzo virgil vitaly vitali vladimir vlad vladislav volker volodymyr walter waldemar werner wilhelm willem william wim winston wojciech wolfgang xavier yaroslav yasser yitzhak yuri yurii yusuf
zafar zbigniew zoltan zoran`;
