/**
 * The shape of a plan file. The descriptions are read by people: editors show them, and a missing key
 * is explained by them. What the values mean (dates, amounts, references) is read in `plan-file.ts`.
 */

import { z } from 'zod';

const id = (what: string) =>
  text(`${what} Alleen kleine letters, cijfers en streepjes, bijvoorbeeld "zorg-en-veiligheid".`);

const text = (description: string) => z.string().trim().min(1).describe(description);

const date = (description: string) =>
  text(`${description} Schrijf een datum als 2024-10-17.`).meta({ format: 'date' });

const amount = (description: string) =>
  z
    .union([z.string(), z.number()])
    .describe(
      `${description} Bijvoorbeeld 5000, "5.000,-" of "€ 7.500,-"; "-" als er niets staat.`,
    );

const fte = (description: string) =>
  z.union([z.string(), z.number()]).describe(`${description} Bijvoorbeeld 0,25.`);

const contactIds = (description: string) =>
  z.array(text('De id van een partij of persoon.')).describe(description);

const days = (description: string, min: number) => z.int().min(min).max(60).describe(description);

const step = z
  .strictObject({
    soort: z
      .enum(['herinnering', 'te_laat', 'laatste_oproep', 'naar_tvo'])
      .describe('Wat voor bericht het is. De laatste stap is "naar_tvo".'),
    dagen: z
      .int()
      .min(-120)
      .max(120)
      .describe(
        'Aantal werkdagen vanaf de einddatum. Met een min ervoor: zoveel werkdagen eerder.',
      ),
    aan: z
      .array(z.enum(['actiehouder', 'betrokkenen', 'coordinator', 'tvo']))
      .describe('Wie dit bericht krijgt.'),
  })
  .describe('Eén stap: een bericht op een dag aan een of meer groepen.');

const ladder = z.strictObject({
  stappen: z.array(step).describe('De stappen, van vroeg naar laat.'),
  stilte: days(
    'Geen voortgangsvraag binnen dit aantal werkdagen van een ander bericht. Standaard 10.',
    0,
  ).optional(),
  evaluatie: days(
    'Zoveel werkdagen voor een evaluatiemoment vragen we de evaluatie van een structurele actie. Standaard 10.',
    1,
  ).optional(),
  antwoordtijd: days(
    'Zoveel werkdagen krijgt een actiehouder om te antwoorden voordat het TVO het hoort. Standaard 5.',
    1,
  ).optional(),
  herhaling: days(
    'Na het TVO hoort de actiehouder elke zoveel werkdagen opnieuw, tot er een besluit is. Standaard 5.',
    1,
  ).optional(),
});

const scaling = {
  opgeschaald: text('Er wordt meer gevraagd: wat erbij komt.').optional(),
  afgeschaald: text('Er wordt minder gevraagd: wat er overblijft.').optional(),
  gestopt: text('Dit gaat niet door: waarom.').optional(),
};

const goal = z
  .union([text('Eén doel.'), z.strictObject({ doel: text('Het doel zelf.'), ...scaling })])
  .describe(
    'Eén doel: een tekst, of “doel” met “opgeschaald”, “afgeschaald” of “gestopt” eronder.',
  );

const number = (description: string) =>
  z.union([z.string(), z.number()]).describe(`${description} Bijvoorbeeld 12 of 3,5.`);

const indicator = z
  .strictObject({
    id: id('Korte naam van de indicator. Verander deze niet meer: de waarden horen erbij.'),
    catalogus: text(
      'Een sleutel uit de catalogus. Wat u zelf niet invult, komt daaruit.',
    ).optional(),
    naam: text('De naam van de indicator.').optional(),
    eenheid: z
      .enum(['aantal', 'per_1000', 'procent', 'cijfer'])
      .optional()
      .describe('Waarin wordt gemeten. “per_1000” is per 1.000 inwoners.'),
    soort: z
      .enum(['uitkomst', 'beleving', 'inzet'])
      .optional()
      .describe('Wat er gebeurt, hoe mensen het beleven, of wat de gemeente doet.'),
    richting: z
      .enum(['lager', 'hoger', 'geen'])
      .optional()
      .describe('Wat beter is. “geen”: meer gemeld of gevonden is niet slechter.'),
    niveau: z
      .enum(['gemeente', 'basisteam', 'district', 'nederland'])
      .optional()
      .describe('Van welk gebied de waarde is.'),
    periode: z
      .enum(['maand', 'halfjaar', 'jaar', 'twee_jaar'])
      .optional()
      .describe('Waarover één waarde gaat.'),
    bron: z
      .strictObject({
        tabel: text('Het nummer van de tabel, bijvoorbeeld 47013NED.'),
        kolom: text('De kolom zonder nummer, bijvoorbeeld GeregistreerdeMisdrijven.'),
        sleutels: z
          .record(z.string(), z.string())
          .optional()
          .describe('Welke regels: bijvoorbeeld SoortMisdrijf: 1.1.1. Weglaten: het totaal.'),
        gebied: text('De naam van het gebied in de tabel. Weglaten: de gemeente.').optional(),
      })
      .optional()
      .describe('Open data van politie of CBS. Weglaten: iemand vult de waarde in.'),
    streefwaarde: z
      .strictObject({
        waarde: number('De waarde die de gemeente wil halen.'),
        jaar: z.int().min(2000).max(2100).describe('In welk jaar.'),
      })
      .optional()
      .describe('Wat de gemeente wil halen, en wanneer.'),
    leverancier: text(
      'De id van wie de waarde elk half jaar invult. Weglaten: de coördinator.',
    ).optional(),
    acties: z
      .array(text('De id van een actie.'))
      .optional()
      .describe('De acties die deze indicator moeten verbeteren.'),
  })
  .describe('Eén indicator van een thema.');

const theme = z.strictObject({
  id: id('Korte naam van het thema.'),
  naam: text('De naam van het thema, zoals in het plan.'),
  soort: z
    .enum(['prioriteit', 'strategisch'])
    .describe('Een prioriteit uit het veiligheidsbeleid, of een strategisch thema.'),
  doelen: z.array(goal).optional().describe('Wat de gemeente in 2027 wil hebben bereikt.'),
  totaal: amount('Het totaal van dit thema, zoals het in het plan staat.').optional(),
  indicatoren: z.array(indicator).optional().describe('Wat van dit thema wordt gemeten.'),
  ...scaling,
});

const part = z
  .strictObject({
    wie: text('De id van een partij of persoon die bij "met" staat.'),
    wat: text('Wat deze partij doet, in één zin.'),
    nodig: z
      .boolean()
      .optional()
      .describe('Standaard ja: de actie is pas klaar als dit deel klaar is gemeld.'),
  })
  .describe('Eén eigen deel van een actie.');

const action = z.strictObject({
  id: id('Korte naam van de actie. Verander deze niet meer als de actie loopt.'),
  thema: text('De id van het thema waar deze actie bij hoort.'),
  wat: text('Wat gaan we doen?'),
  kort: text('De actie in een paar woorden, voor onderwerpregels en lijsten.'),
  hoe: text('Hoe gaan we dat doen?'),
  betrokkenen: z
    .strictObject({
      actiehouder: text(
        'Iedere actie heeft één actiehouder: de id van de persoon of partij die zorgt dat het gebeurt.',
      ),
      met: contactIds('De andere partijen en personen die meedoen.').optional(),
      onderdelen: z
        .array(part)
        .optional()
        .describe('Wie van hen een eigen deel heeft en dat zelf klaar meldt.'),
    })
    .describe('Wie de actie uitvoert, en met wie.'),
  wanneer: text(
    'Wanneer voltooid: "Q2 2024", "Q3 en Q4 2024", "mei 2024", "1 mei 2024", "eerste halfjaar 2024", "Jaarlijks, mei 2024", "Structureel" of "Structureel, evaluatie Q4 2024".',
  ),
  kosten: amount('De extra kosten, zoals in het plan.'),
  kosten_soort: z
    .enum(['structureel', 'eenmalig'])
    .optional()
    .describe('Of deze kosten elk jaar terugkomen, of één keer.'),
  ladder: ladder
    .optional()
    .describe('Alleen als deze actie andere herinneringen krijgt dan de rest.'),
  nummer: text('Het nummer in het plan. Zet het tussen aanhalingstekens: "2.10".').optional(),
  subthema: text('Het onderdeel van het thema.').optional(),
  prioriteit: text('De prioriteit, zoals in het plan.').optional(),
  resultaat: text('Het gewenste resultaat.').optional(),
  portefeuillehouder: text(
    'Wie in het college erover gaat. Staat niet op de openbare pagina en niet in stukken voor de raad.',
  ).optional(),
  opmerking: text('Wat er verder bij staat.').optional(),
  ook_thema: text(
    'De id van een tweede thema. De actie staat daar ook bij, en telt alleen mee bij het eerste.',
  ).optional(),
  overig: z
    .array(z.strictObject({ kop: text('De kop van de kolom.'), tekst: text('Wat er staat.') }))
    .optional()
    .describe('Kolommen van het plan die hier geen eigen plaats hebben.'),
});

const party = z.strictObject({
  id: id('Korte naam van het team of de organisatie.'),
  naam: text('De naam van het team of de organisatie.'),
  mailbox: text(
    'Het e-mailadres van de partij. Zonder mailbox gaan berichten naar de personen van deze partij.',
  ).optional(),
  vertrokken: date('De eerste dag waarop deze partij geen mail meer krijgt.').optional(),
});

const person = z.strictObject({
  id: id('Korte naam naar de functie, niet naar de persoon: "adviseur-jeugd".'),
  naam: text('Voornaam en achternaam.'),
  functie: text('Wat deze persoon doet.'),
  partij: text('De id van de partij waar deze persoon bij hoort.'),
  mailbox: text('Het e-mailadres van deze persoon.'),
  vertrokken: date('De eerste dag waarop deze persoon geen mail meer krijgt.').optional(),
});

const board = z.strictObject({
  vergaderingen: z.array(date('Eén vergadering.')).describe('De data.'),
  uitnodiging: days(
    'Zoveel werkdagen vooraf krijgen de leden de uitnodiging. Standaard 10.',
    1,
  ).optional(),
  stukken: days(
    'Zoveel werkdagen vooraf liggen de agenda en de stukken vast. Standaard 5.',
    1,
  ).optional(),
  van: text('Hoe laat het overleg begint, bijvoorbeeld "10:00".').optional(),
  tot: text('Hoe laat het overleg eindigt, bijvoorbeeld "11:30".').optional(),
});

const themeLine = {
  onderwerp: text('Het onderwerp, zoals in de tabel van het plan.'),
  thema: text('De id van het thema waar deze regel bij hoort.').optional(),
};

/** One day, or the day on which each board wants its papers. */
const reportDay = (description: string) =>
  z
    .union([
      date(description),
      z.strictObject({
        raad: date('Wanneer de griffie de stukken wil hebben.').optional(),
        college: date('Wanneer het college de stukken wil hebben.').optional(),
        tvo: date('Wanneer het TVO de stukken wil hebben.').optional(),
        driehoek: date('Wanneer de Driehoek de stukken wil hebben.').optional(),
      }),
    ])
    .describe(
      `${description} Eén datum, of de aanleverdatum van raad, college, tvo en driehoek: dan gaat zij uit op de vroegste.`,
    );

export const planFile = z
  .strictObject({
    gemeente: z
      .strictObject({
        id: id('Korte naam van de gemeente.'),
        naam: text('De naam van de gemeente.'),
      })
      .describe('De gemeente waar het plan van is.'),
    jaar: z.int().min(2000).max(2100).describe('Het kalenderjaar van het plan, bijvoorbeeld 2024.'),
    titel: text('De titel van het plan.'),
    tijdzone: text('De tijdzone, bijvoorbeeld Europe/Amsterdam.'),
    mailronde: text('Hoe laat op werkdagen de mail uitgaat, bijvoorbeeld "08:30".'),
    themas: z.array(theme).min(1).describe('De prioriteiten en strategische thema’s.'),
    acties: z.array(action).min(1).describe('De acties van het plan.'),
    adresboek: z
      .strictObject({
        partijen: z.array(party).min(1).describe('Teams en organisaties.'),
        personen: z.array(person).optional().describe('Mensen met een eigen mailbox.'),
      })
      .describe('Iedereen die in het plan voorkomt. Een id komt maar één keer voor.'),
    rollen: z
      .strictObject({
        coordinator: contactIds('Wie het plan aanjaagt, meestal de teamleider OOV. Nodig.'),
        tvo_secretaris: contactIds('Wie de agenda van het TVO maakt. Nodig.'),
        tvo_leden: contactIds('De vaste deelnemers van het TVO.').optional(),
        tvo_partners: contactIds(
          'Deelnemers van het TVO die geen ambtenaar zijn. Zij zien van de agenda alleen titels en datums.',
        ).optional(),
        driehoek: contactIds('Burgemeester, teamchef politie en officier van justitie.').optional(),
        college: contactIds('Wie de stukken voor het college krijgt.').optional(),
        griffie: contactIds('Wie de stukken voor de raad krijgt.').optional(),
      })
      .describe('Wie welke rol heeft: lijsten van id’s uit het adresboek.'),
    sluitingsdagen: z
      .array(date('Eén dag.'))
      .optional()
      .describe('Dagen waarop de gemeente dicht is. Weekenden en feestdagen hoeven hier niet bij.'),
    ladder: ladder
      .optional()
      .describe('Wie wanneer een herinnering krijgt. Weglaten: dan geldt de standaardladder.'),
    halfjaarrapportages: z
      .strictObject({
        eerste: reportDay('De rapportage over januari tot en met juni.'),
        tweede: reportDay('De rapportage over het hele jaar.'),
      })
      .optional()
      .describe('Weglaten: dan de eerste werkdag van juli en de eerste werkdag van januari erna.'),
    tvo: board.describe('De vergaderingen van het TVO.'),
    driehoek: board.optional().describe('De vergaderingen van de Driehoek over dit plan.'),
    begroting: z
      .strictObject({
        regels: z
          .array(z.strictObject({ ...themeLine, bedrag: amount('Het bedrag.') }))
          .describe('De regels van de begroting, zonder onvoorzien en totaal.'),
        onvoorzien: amount('De post onvoorzien.'),
        totaal: amount('Het totaal, zoals het in het plan staat.'),
        toelichting: text('Wat het plan erbij schrijft. Het verslag neemt dit over.').optional(),
      })
      .describe('De begroting uit het plan.'),
    capaciteit: z
      .strictObject({
        regels: z
          .array(
            z.strictObject({
              ...themeLine,
              regulier: fte('Fte voor het gewone werk.'),
              prioriteit: fte('Fte voor het uitvoeringsplan.').optional(),
              verantwoordelijk: text(
                'De id van wie elk half jaar meldt hoeveel fte het werd. Weglaten: de coördinator.',
              ).optional(),
            }),
          )
          .describe('Fte per onderwerp.'),
        totaal: z
          .strictObject({
            regulier: fte('Totaal voor het gewone werk, zoals in het plan.'),
            prioriteit: fte('Totaal voor het uitvoeringsplan, zoals in het plan.'),
          })
          .describe('De totalen uit het plan.'),
        toelichting: text('Wat het plan erbij schrijft. Het verslag neemt dit over.').optional(),
      })
      .describe('De personele capaciteit uit het plan.'),
  })
  .describe('Uitvoeringsplan veiligheid van één gemeente voor één jaar.');

export type PlanFile = z.infer<typeof planFile>;

/** For editors: `# yaml-language-server: $schema=plan.schema.json`. */
export function planJsonSchema(): object {
  return z.toJSONSchema(planFile, { target: 'draft-07', io: 'input' });
}
