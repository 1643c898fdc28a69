/** Identifiers of standards, as typed with commas or spaces between them. */
export const standardIds = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\s,;]+/)
      .map((id) => id.trim().toUpperCase())
      .filter((id) => id !== ''),
  ),
];
