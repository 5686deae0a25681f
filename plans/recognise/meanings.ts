/** What the columns of plans are called, and what they hold. */

import { labelOf } from '../../domain/draft/fields.ts';
import { folded } from '../reading/folded.ts';
import { timingReading } from '../reading/timing.ts';

export const knownMeanings = [
  ...['number', 'theme', 'alsoTheme', 'subtheme', 'what', 'shortName', 'how', 'owner', 'parties'],
  ...['timing', 'cost', 'priority', 'result', 'portfolioHolder', 'remark'],
  /** A column for each quarter, with crosses. */
  'moment',
  ...['subject', 'amount', 'regular', 'priority_fte'],
  ...['name', 'jobTitle', 'party', 'address'],
] as const;

/** One of `knownMeanings`, or `other:` and the heading of a column that is kept as it is. */
export type ColumnMeaning = string;

export interface Meaning {
  meaning: ColumnMeaning;
  doubt: string | null;
}

/** Of a table. */
export interface Column extends Meaning {
  column: number;
  heading: string;
}

export function otherMeaning(heading: string): ColumnMeaning {
  return `other:${heading.replace(/\s+/g, ' ').trim()}`;
}

const elsewhere: Record<string, string> = {
  moment: 'Kwartaal of maand met kruisjes',
  subject: 'Onderwerp van de begroting of capaciteit',
  amount: 'Bedrag van de begroting',
  regular: 'Fte voor het gewone werk',
  priority_fte: 'Fte voor het plan',
  name: 'Naam van een persoon of partij',
  jobTitle: 'Functie',
  party: 'Partij van een persoon',
  address: 'Mailadres',
};

/** A column that is kept as it is, is called by its own heading. */
export function meaningLabel(meaning: ColumnMeaning): string {
  return elsewhere[meaning] ?? labelOf('action', meaning);
}

type Synonym = [pattern: RegExp, meaning: ColumnMeaning, doubt?: string];

/** The first that fits wins. */
const synonyms: Synonym[] = [
  [/^(?:nr|nummer|no|#|code|id|volgnr|volgnummer|actie ?-?(?:nr|nummer)|nr actie)$/, 'number'],
  [/^(?:korte naam|korte titel|titel)$/, 'shortName', 'Is dit de korte naam van de actie?'],
  [/^(?:e-?mail|e-?mailadres|mail|mailadres)$/, 'address'],
  [/^(?:functie|rol)$/, 'jobTitle'],
  [/^(?:naam|contactpersoon)$/, 'name'],
  [/^(?:organisatie|werkt bij)$/, 'party'],
  [/portefeuillehouder|\bpfh\b|^bestuurlijk|^wethouder|^bestuurder/, 'portfolioHolder'],
  [/^(?:ook|tweede) (?:bij |in )?thema/, 'alsoTheme'],
  [/^(?:sub ?-?thema|deel ?-?thema|subdoel)/, 'subtheme'],
  [
    /^(?:kostenplaats|budgethouder|opdrachtgever)|^(?:status|stand|voortgang|stoplicht|dekking|start|begin)|^jaar\b|indicator|^hoe (?:weten|meten)/,
    'other',
  ],
  [
    /trekker.*(?:betrokken|partner)|(?:betrokken|partner).*trekker/,
    'parties',
    'Hierin staat ook wie de trekker is.',
  ],
  [
    /bereiken|^wat willen|^wat levert|resultaat|^(?:sub|hoofd)?doel|doel(?:stelling)?(?:en)?$|doelstelling|^gewenst|^beoogd|effect|ambitie|opbrengst|^prestatie/,
    'result',
  ],
  [
    /eigenaar|trekker|verantwoordelijk|actiehouder|penvoerder|^regie|^coordinat|^opdrachtnemer/,
    'owner',
  ],
  [/^(?:aanjager|projectleider|procesregisseur|regisseur|lead)$/, 'owner'],
  [/^(?:team|afdeling)$/, 'owner', 'Is dit de actiehouder?'],
  [/^actor(?:en)?$/, 'parties', 'Dit kan ook de actiehouder zijn.'],
  [/^uitvoer(?:der|ing door|end)/, 'parties', 'Dit kan ook de actiehouder zijn.'],
  [
    /wanneer|planning|gereed|deadline|termijn|^klaar|^eind(?:e|datum)?$|opleverdatum|oplevering|afgerond|voltooid|^tijd|periode|^datum|^kwartaal|^looptijd|^fasering/,
    'timing',
  ],
  [/^(?:realisatie|mijlpa(?:al|len))$/, 'timing', 'Staat hier wanneer het klaar is?'],
  [/^wat (?:mag|gaat|zal) .*kost|^wat kost/, 'cost'],
  [/^wat (?:is er|hebben (?:we|wij)) .*nodig/, 'cost', 'Zijn dit de kosten?'],
  [/^prio$|^urgentie/, 'priority'],
  [/^hoe\b|aanpak|uitvoering|werkwijze|uitwerking|invulling|^nadere omschrijving/, 'how'],
  [/^wat\b|daarvoor doen|^omschrijving (?:van )?(?:de )?(?:actie|activiteit|maatregel)/, 'what'],
  [
    /betrokken|partners?\b|partijen|samen met|^met wie|^samenwerk|stakeholders?|^deelnemers|^i ?s ?m$/,
    'parties',
  ],
  [/^wie\b|^door wie/, 'parties', '“Wie” kan ook de actiehouder zijn.'],
  [/\bfte\b.*(?:prioriteit|plan\b|extra)|(?:prioriteit|plan\b|extra).*\bfte\b/, 'priority_fte'],
  [/^regulier/, 'regular'],
  [/\bfte\b|formatie|capaciteit|\buren\b/, 'regular'],
  [/^waarmee/, 'cost', 'Zijn dit de kosten?'],
  [/kosten|budget|middelen|begroting|^geld|bedrag|financi|raming|^€|euro/, 'cost'],
  [/opmerking|toelichting|bijzonderhe|notitie|aandachtspunt|^nb$/, 'remark'],
  [
    /^(?:strategisch |veiligheids)?thema|^(?:strategische )?prioriteit|speerpunt|^programma|veiligheidsveld|beleidsveld|^pijler|aandachtsgebied|focusgebied|^opgave/,
    'theme',
  ],
  [
    /\b(?:hoofd)?(?:acties?|actiepunt(?:en)?|maatregel(?:en)?|activiteit(?:en)?|inspanning(?:en)?|interventies?)\b/,
    'what',
  ],
  [/^(?:onderwerp|omschrijving|post|taakveld|taak|product)/, 'subject'],
  [/^(?:project|taken?|inzet|stappen)$/, 'what', 'Is dit wat er gedaan wordt?'],
];

/** Null for a heading that no plan had before. */
export function meaningOfHeading(heading: string): Meaning | null {
  const text = folded(heading)
    .replace(/[?:.!*]+/g, ' ')
    .replace(/(?<=[a-z]) (?:in|voor)? ?20\d\d *$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || text.length > 70) return null;
  if (isMoment(text)) return { meaning: 'moment', doubt: null };
  // In a narrow column "Wanneer" may stand as "Wannee r".
  const whole = text.replace(/ /g, '');
  const found =
    synonyms.find(([pattern]) => pattern.test(text)) ??
    synonyms.find(([pattern]) => whole.length < 20 && pattern.test(whole));
  if (found === undefined) return null;
  const [, meaning, doubt = null] = found;
  return { meaning: meaning === 'other' ? otherMeaning(heading) : meaning, doubt };
}

export function isMomentHeading(text: string): boolean {
  return isMoment(folded(text).replace(/[:.]+$/, ''));
}

/** "Q2", "mei": the year does not matter, and a year alone is no moment. */
function isMoment(text: string): boolean {
  // Asked of every cell of a document: most are told apart by how they begin.
  if (text.length > 24 || !momentBeginning.test(text)) return false;
  const { reading, doubt } = timingReading(text.replace(/\b20\d\d\b/, '').trim(), 2024);
  return reading?.kind === 'by' && doubt === null;
}

const momentBeginning =
  /^(?:20\d\d )?(?:[qkh] ?\d|kw|[1-4]|eerste|tweede|derde|vierde|laatste|jan|feb|maart|mrt|apr|mei|ju[nl]|aug|sep|okt|nov|dec)/;
