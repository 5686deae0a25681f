/**
 * Sentences that ask, explain or offer, and say nothing about a person or an action. A list to be kept
 * short: what stands here is read by nobody.
 */

/** Titles of lists and of marks: beside the name of an action they say how it stands. */
export const labels: string[] = [
  '[Bij het TVO|Bij TVO|Te laat|Klaar|Klaar gekomen|Te laat geworden|Nog steeds te laat|Weer op tijd]',
  '[moet nog klaar|klaar gemeld|te laat|naar het TVO gegaan|eerst gepland, later verzet]',
];

export const asking: string[] = [
  // Buttons and headings.
  '[Nu om antwoord vragen|Accepteren als klaar|Antwoord van de mailserver|Agenda van het TVO]',
  '[Geef antwoord|Meld dat het klaar is|Het is klaar|Dit klopt niet: draai het terug]',
  'Thema | Bij TVO | Te laat | Vast of risico | Loopt | Staat stil | Klaar | Gestopt',
  'Partij van de actiehouder | Bij TVO | Te laat | Vast of risico | Loopt | Staat stil | Klaar | Gestopt',
  'Thema | {columns:text} | Evaluatie ontbreekt | Gepland',
  'Thema, met de doelen uit het plan | {columns:text}',
  'Thema en doel voor 2027 | {columns:text}',
  '[Dag|Wanneer] | Aan | Waarover | Antwoord van de mailserver',
  '[Beslis over de tijd voor|Wijs een actiehouder aan voor|Bekijk wat u kunt doen bij|Bekijk] {action:text}',
  '[Wie niet antwoordt of te veel heeft]',
  'Aanpassen: {item:text}',
  '[Acties van|Wat u kunt doen voor] {who:text}',
  'Wie niet bereikbaar is, nog nooit antwoordde, ons lang laat wachten of te veel tegelijk heeft.',
  'Bel voordat een actie naar het TVO gaat.',
  // What the software does, and what a reader can do.
  'Actiehouder en betrokkenen krijgen bericht.',
  'Dikke streep: einddatum, groen als het klaar is gemeld.',
  'Wat het TVO kan doen: tijd geven, een andere actiehouder aanwijzen, accepteren als klaar, stilzetten of stoppen.',
  'Laat weten of het klaar is, of vraag meer tijd.',
  'U bent actiehouder. Laat weten of het klaar is, of vraag meer tijd.',
  'Laat weten of uw deel klaar is, of wat er in de weg zit.',
  'Die meldt of het klaar is.',
  'De berichten zijn geteld vanaf de dag van het overleg, als niemand antwoordt.',
  'Antwoordt u niet, dan vragen we het later opnieuw.',
  'U kunt nog steeds antwoorden.',
  'Is [het klaar|de evaluatie er], dan gaat de actie van de agenda.',
  'Dit is de laatste herinnering voor het TVO.',
  'De actiehouder meldt of de actie klaar is.',
  'Wat u doet als actiehouder: voor elke datum krijgt u een mail met een knop, en daarmee meldt u hoe het gaat of dat het klaar is.',
  'Blijft een datum daarna open, dan gaat de actie naar het TVO, het Tactisch Veiligheidsoverleg.',
  '[Dan|Staat er een eigen deel bij? Dan] vragen we u zelf of dat deel klaar is.',
  'Het verslag over [heel|het eerste halfjaar van] {year:number} is klaar.',
  'Het TVO beslist over {count:number} [actie|acties].',
  'Antwoorden kost minder dan een minuut.',
  'Gebruik de knop: een antwoord op deze mail zelf telt niet mee.',
  'Is het klaar, of heeft u meer tijd nodig?',
  '[Is uw deel klaar?|Al klaar, of niet van u?|Al klaar, of klopt dit niet?]',
  '[Dit is|Bekijk] de versie voor {readers:text}.',
  'Wat te laat is, moet in het eerste kwartaal klaar.',
  'gestreepte lijn: een overleg (T van TVO, D van Driehoek)',
  'Een deel klaar melden ({on:date})',
  'Overdracht: {action:text}',
  '[Wacht op uw besluit|Deze week naar het TVO|Te laat|Zit vast of loopt risico|Al langer geen antwoord]: {count:number} [actie|acties]',
];
