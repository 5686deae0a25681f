import tseslint from 'typescript-eslint';

/** `new Date(y, m, d)` and a formatter without a zone depend on where the machine stands. */
const zones = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length>1]',
    message: 'Takes the zone of the machine: use luxon with a zone.',
  },
  {
    selector:
      'NewExpression[callee.object.name="Intl"][callee.property.name="DateTimeFormat"]:not(:has(Property[key.name="timeZone"]))',
    message: 'Name the timeZone.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)String$/]',
    message: 'Takes the zone of the machine: use luxon with a zone.',
  },
];

/** Short lines are not worth a detour. */
const plainLiterals = {
  selector: 'ObjectExpression > SpreadElement > ObjectExpression',
  message: 'Write its properties in the literal around it.',
};

/** Time enters a workflow at one place, and the rules at none. */
const clocks = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time comes in as an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(now|local)$/]',
    message: 'Time comes in as an argument.',
  },
];
const clockProperties = [
  { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
  { object: 'Math', property: 'random', message: 'Rules decide the same each time.' },
];
const outside = ['process', 'console', 'fetch', 'performance', 'Buffer'];
const timers = ['setTimeout', 'setInterval', 'setImmediate'];
const noNode = { patterns: [{ group: ['node:*'], message: 'Pure code: no Node here.' }] };

export default tseslint.config(
  { ignores: ['prisma/generated/', 'node_modules/', '.aanjager/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-restricted-syntax': ['error', plainLiterals, ...zones],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Interfaces here are records of functions, taken apart freely; `this` lives in few classes.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // A fifth argument is not told from its neighbours at the call: an object has names.
      '@typescript-eslint/max-params': ['error', { max: 4 }],
    },
  },
  {
    // The matchers of vitest are `any`.
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', plainLiterals, ...zones, ...clocks],
      'no-restricted-properties': ['error', ...clockProperties],
      'no-restricted-globals': ['error', ...outside, ...timers],
      'no-restricted-imports': ['error', noNode],
    },
  },
  {
    // What a Json column holds is known from schema.prisma, and from nothing the compiler sees.
    files: ['prisma/json.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    // defineUpdate<void, …> is how the SDK says that an update answers nothing.
    files: ['workflows/**/*.ts'],
    rules: { '@typescript-eslint/no-invalid-void-type': 'off' },
  },
  {
    // Only workflows/clock.ts reads the clock; in the sandbox it is deterministic.
    files: ['workflows/**/*.ts'],
    ignores: ['workflows/clock.ts'],
    rules: {
      'no-restricted-syntax': ['error', plainLiterals, ...zones, ...clocks],
      'no-restricted-properties': ['error', ...clockProperties],
      'no-restricted-globals': ['error', ...outside, ...timers],
      'no-restricted-imports': ['error', noNode],
    },
  },
);
