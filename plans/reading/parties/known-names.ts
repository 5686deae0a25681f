/** Words of the trade: what surely is one party, and which names hold an "en". */

const parties = new Set([
  ...[
    'politie',
    'om',
    'openbaar ministerie',
    'riec',
    'ggd',
    'vrg',
    'veiligheidsregio',
    'brandweer',
  ],
  ...['halt', 'bureau halt', 'belastingdienst', 'reclassering', 'rdw', 'ccv', 'lto', 'odra', 'oov'],
  ...['team oov', 'boa', "boa's", 'gemeente', 'scholen', 'woningcorporaties', 'woningcorporatie'],
  ...['communicatie', 'burgerzaken', 'jongerenwerk', 'welzijn', 'waterschap', 'provincie', 'ggz'],
  ...[
    'omgevingsdienst',
    'uwv',
    'svb',
    'vvn',
    'veilig verkeer nederland',
    'slachtofferhulp',
    'leerplicht',
  ],
]);

/** Of a folded name. */
export function isPartyWord(name: string): boolean {
  return parties.has(name.replace(/^(?:de|het) /, ''));
}

const wholeNames =
  /^(?:team |afdeling |cluster |domein |consulenten? |adviseurs? |wethouder |portefeuillehouder )*(?:(?:openbare )?orde|zorg|jeugd|wonen|werk|welzijn|toezicht|handhaving|economie|ruimte|sociale? zaken|veiligheid|regionaal informatie-?|vergunningen|verkeer|cultuur|sport|wold)(?:,? [a-z-]+)? ?(?:en|&) ?[a-z-]+(?: (?:en|&) [a-z-]+)?$/;

/** "Zorg en Veiligheid", "team Toezicht en Handhaving": probably the name of one. */
export function isWholeName(name: string): boolean {
  return (
    wholeNames.test(name) || /^(?:team|afdeling|cluster|domein) [a-z-]+ en [a-z-]+$/.test(name)
  );
}
