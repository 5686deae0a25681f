/** Which packages Aanjager may stand on, and why. What is not named here is refused. */

/**
 * Packages are installed beside Aanjager, in its image too, and never changed. These licences ask no more
 * than that their notice comes along, which it does in node_modules, or, as MPL-2.0 and the EUPL, that
 * the source of the package itself stays free. None has a say over the EUPL-1.2 of what stands beside it.
 */
export const acceptedLicences: ReadonlySet<string> = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC'],
  ...['MIT', 'MIT-0', 'PSF-2.0', 'Python-2.0', 'Unlicense', 'Zlib'],
  ...['EUPL-1.2', 'MPL-2.0'],
]);

export interface Exception {
  /** As its package says it now: another licence later is a new question. */
  licence: string | null;
  why: string;
}

export const licenceExceptions: Readonly<Record<string, Exception>> = {
  'caniuse-lite': {
    licence: 'CC-BY-4.0',
    why: 'Data, read by the bundler only; its notice stays.',
  },
  'date-holidays': {
    licence: '(ISC AND CC-BY-3.0)',
    why: 'The data about holidays asks for a notice, which stays with it.',
  },
  'dejavu-fonts-ttf': {
    licence: 'SEE LICENSE IN README.md AND LICENSE',
    why: 'A font: free to embed and pass on, as its LICENSE says; not sold by itself.',
  },
  elkjs: { licence: 'EPL-2.0', why: 'A part of Prisma Studio, which nothing of ours loads.' },
  'png-js': { licence: null, why: 'MIT, as its LICENSE says.' },
  'seq-queue': { licence: null, why: 'MIT, as its LICENSE says.' },
  slick: { licence: 'MIT (http://mootools.net/license.txt)', why: 'MIT, with an address.' },
  unionfs: { licence: null, why: 'The Unlicense, as its LICENSE says.' },
};

/** Packages that come with an install script, and what goes on without it. */
export const worksWithoutScript: Readonly<Record<string, string>> = {
  '@prisma/engines': 'Would download engines; ours is WebAssembly, see local/prepare.mjs.',
  '@swc/core': 'Would build where no binary fits; the binary is a package of its own.',
  esbuild: 'Would check its binary, which is a package of its own.',
  prisma: 'Would look at the version of Node; prepare.mjs does.',
  protobufjs: 'Would warn about version ranges.',
};
