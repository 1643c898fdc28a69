/** The sizes offered, in per cent of the normal one. */
export const zoomSteps = [100, 110, 125, 150, 175, 200] as const;

/** The next size up or down from any size; stays at the ends. */
export function nextZoom(percent: number, direction: 'in' | 'out'): number {
  if (direction === 'in') return zoomSteps.find((step) => step > percent) ?? 200;
  return zoomSteps.findLast((step) => step < percent) ?? 100;
}
