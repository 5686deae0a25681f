/** Why a file cannot be read, and what its owner can do about it. */

export type Refusal = keyof typeof refusals;

export const refusals = {
  empty: 'Dit bestand is leeg. Kies een ander bestand.',
  old_word:
    'Dit is een Word-bestand van voor 2007 (.doc). Open het in Word en sla het op als Word-document (.docx).',
  old_excel:
    'Dit is een Excel-bestand van voor 2007 (.xls). Open het in Excel en sla het op als Excel-werkmap (.xlsx).',
  old_office:
    'Dit is een oud soort Office-bestand. Open het in Word en sla het op als Word-document (.docx).',
  binary_excel:
    'Dit is een binaire Excel-werkmap (.xlsb). Open het in Excel en sla het op als Excel-werkmap (.xlsx).',
  password:
    'Op dit bestand zit een wachtwoord. Open het, haal het wachtwoord weg en sla het opnieuw op.',
  scan: 'Dit bestand is een scan of een foto: er staat geen tekst in. Vraag om het Word-bestand of om een PDF die uit Word is gemaakt.',
  picture:
    'Dit is een afbeelding: er staat geen tekst in. Vraag om het Word-bestand of om een PDF die uit Word is gemaakt.',
  writer:
    'Dit is een document van LibreOffice (.odt). Open het en sla het op als Word-document (.docx).',
  rich_text: 'Dit is een RTF-bestand. Open het in Word en sla het op als Word-document (.docx).',
  web_page:
    'Dit is een webpagina. Open de pagina, kopieer de tekst naar Word en sla die op als Word-document (.docx).',
  slides:
    'Dit is een presentatie. Een plan wordt gelezen uit Word (.docx), PDF, Excel (.xlsx), ODS of CSV.',
  archive: 'Dit is een zip-bestand. Pak het uit en kies het document dat erin zit.',
  unknown:
    'Dit soort bestand wordt hier niet gelezen. Een plan wordt gelezen uit Word (.docx), PDF, Excel (.xlsx), ODS of CSV.',
  damaged:
    'Dit bestand is beschadigd. Open het in het programma waarmee het is gemaakt en sla het opnieuw op.',
  no_text: 'In dit bestand staat geen tekst. Is dit het goede bestand?',
  too_large: 'Dit bestand is te groot. Een bestand mag hier hooguit 20 MB zijn.',
  too_large_unpacked: 'Dit bestand is uitgepakt groter dan 40 MB. Is dit het goede bestand?',
  too_many_pages:
    'Dit bestand heeft te veel pagina’s. Een document heeft hier hooguit 300 pagina’s.',
  too_many_cells:
    'Dit bestand heeft te veel cellen. Een bestand heeft hier hooguit 100.000 cellen. Haal lege regels en kolommen weg.',
  too_slow:
    'Dit bestand lezen lukt niet binnen een minuut. Haal weg wat niet bij het plan hoort, zoals grote bijlagen, en probeer het opnieuw.',
  too_heavy:
    'Dit bestand vraagt te veel geheugen. Haal weg wat niet bij het plan hoort, zoals grote bijlagen, en probeer het opnieuw.',
} as const;

/** Thrown by a reader that met it; caught in read.ts. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
