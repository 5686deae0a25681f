import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  actionIdOf,
  contactOfRefusedStep,
  halfOfReportStep,
  partsOfActionId,
  planIdOf,
  refusedStepId,
  reportStepId,
} from '../../domain/ids.ts';

const name = fc.stringMatching(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);

test('an action id gives back the plan and the key it was made of', () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 2000, max: 2100 }), name, (municipality, year, key) => {
      const planId = planIdOf(municipality, year);
      expect(partsOfActionId(actionIdOf(planId, key))).toEqual({ planId, key });
    }),
  );
});

test('the step of a report gives back its half', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2), (half) => {
      expect(halfOfReportStep(reportStepId(half))).toBe(half);
    }),
  );
});

test('the step of a refused address gives back whose it is', () => {
  fc.assert(
    fc.property(name, (contactId) => {
      expect(contactOfRefusedStep(refusedStepId(contactId, '2024-03-01'))).toBe(contactId);
    }),
  );
  expect(contactOfRefusedStep(reportStepId(1))).toBe('');
});
