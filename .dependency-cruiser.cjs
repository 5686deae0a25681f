/** Imports point one way; see docs/architecture.md. */

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const room = (...names) => `^(${names.join('|')})/`;
const fromNpm = (...names) => `node_modules/(${names.join('|')})(/|$)`;
const notTypes = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    rule('no-cycles', 'A circle has no bottom.', {}, { circular: true }),
    rule(
      'no-unresolved',
      'An import that leads nowhere; what begins with a slash is served by the site.',
      {},
      { couldNotResolve: true, pathNot: '^/' },
    ),
    rule(
      'domain-is-pure',
      'The rules stand on themselves and a date library.',
      { path: room('domain') },
      { pathNot: [room('domain'), fromNpm('luxon', '@types/luxon', 'date-holidays')] },
    ),
    rule(
      'prisma-stands-on-domain',
      'The database knows the rules, nothing above it.',
      { path: room('prisma') },
      { path: room('workflows', 'activities', 'worker', 'api', 'local', 'test') },
    ),
    rule(
      'workflows-stand-on-domain',
      'The sandbox loads rules and the workflow SDK only.',
      { path: room('workflows') },
      { path: room('prisma', 'worker', 'api', 'local', 'test') },
    ),
    rule(
      'workflows-know-activities-by-type',
      'Activities run elsewhere.',
      { path: room('workflows') },
      { path: room('activities'), ...notTypes },
    ),
    rule(
      'activities-stand-alone',
      'Of the workflows they know names, ids and attributes.',
      { path: room('activities') },
      {
        path: room('api', 'worker', 'local', 'test', 'workflows'),
        pathNot: '^workflows/(contract|attributes)\\.ts$',
      },
    ),
    rule(
      'api-writes-through-workflows',
      'The site knows the contract only.',
      { path: room('api') },
      {
        path: room('activities', 'worker', 'local', 'test', 'workflows'),
        pathNot: '^workflows/(contract|attributes)\\.ts$',
      },
    ),
    rule(
      'site-stands-on-no-subject',
      'What all subjects of the site share knows none of them.',
      { path: '^api/site/' },
      { path: '^api/', pathNot: '^api/site/' },
    ),
    rule(
      'use-cases-stand-on-site',
      'What pages and API both do knows neither.',
      { path: '^api/use-cases/' },
      { path: '^api/', pathNot: '^api/(site|use-cases)/' },
    ),
    rule(
      'subjects-stand-alone',
      'What two subjects of the site need goes to site/ or use-cases/.',
      { path: '^api/([^/]+)/', pathNot: '^api/(site|use-cases)/' },
      { path: '^api/', pathNot: '^api/($1|site|use-cases)/' },
    ),
    rule(
      'only-local-composes',
      'Worker and site are put together on one machine by local.',
      { pathNot: room('local', 'test', 'worker', 'api') },
      { path: room('worker', 'api') },
    ),
    rule(
      'worker-knows-no-site',
      '',
      { path: room('worker') },
      { path: room('api', 'local', 'test') },
    ),
    rule(
      'plans-stand-on-domain',
      'A plan file or a document is read by the rules alone.',
      { path: room('plans') },
      { path: room('prisma', 'workflows', 'activities', 'worker', 'api', 'local', 'test') },
    ),
    rule(
      'documents-are-opened-with-little',
      'Files of strangers meet few packages, and none that runs what is in them.',
      { path: '^plans/documents/' },
      {
        path: 'node_modules',
        pathNot: fromNpm('csv-parse', 'fast-xml-parser', 'fflate', 'pdfjs-dist', '@types/node'),
      },
    ),
    rule(
      'only-documents-open-documents',
      '',
      { pathNot: ['^plans/documents/', room('test')] },
      { path: fromNpm('fast-xml-parser', 'pdfjs-dist') },
    ),
    rule(
      'the-checker-stands-apart',
      'It knows tables and the log of a mail server, and none of the code that it judges.',
      {
        path: '^test/proof/(rules|smtp|sentences)/|^test/proof/(check|facts|ledger|working-days|world)\\.ts$',
        // It plays the year: that is the code itself at work.
        pathNot: '^test/proof/sentences/year\\.ts$',
      },
      {
        path: room(
          'domain',
          'prisma',
          'workflows',
          'activities',
          'worker',
          'api',
          'local',
          'plans',
        ),
      },
    ),
    rule('nothing-stands-on-tests', '', { pathNot: room('test') }, { path: room('test') }),
    rule(
      'one-file-mails',
      'Every mail leaves by one door.',
      { pathNot: ['^activities/mailer\\.ts$', room('test')] },
      { path: fromNpm('nodemailer', '@types/nodemailer') },
    ),
    rule(
      'one-file-of-the-site-knows-temporal',
      '',
      { path: room('api'), pathNot: '^api/(temporal|main)\\.ts$' },
      { path: fromNpm('@temporalio') },
    ),
    rule(
      'only-prisma-knows-the-database',
      '',
      { pathNot: [room('prisma'), room('test')] },
      { path: ['^prisma/generated/', fromNpm('@prisma', 'pg', '@types/pg')] },
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
