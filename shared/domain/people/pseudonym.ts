/** `Person A` … `Person Z`, `Person AA` …: the pseudonym of the `number`-th person, from 1. */
export function pseudonymOf(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `Person ${letters}`;
}
