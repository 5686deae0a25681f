/** Ids of what a municipality owns: readable, without personal data, the same in every part. */

export function planIdOf(municipalityId: string, year: number): string {
  return `${municipalityId}/${String(year)}`;
}

export function actionIdOf(planId: string, key: string): string {
  return `${planId}/${key}`;
}
