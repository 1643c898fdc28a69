import { counted } from '../inquiry/words';

/** What a correction of a measure or a system did to its findings. */
export function editedToast({
  redrafted,
  changed,
}: {
  readonly redrafted: number;
  readonly changed: number;
}): string {
  const parts = [
    ...(redrafted === 0 ? [] : [`${counted(redrafted, 'proposed finding')} drafted anew`]),
    ...(changed === 0 ? [] : [`${counted(changed, 'accepted finding')} to be read again`]),
  ];
  return ['Saved', ...parts].join('; ');
}
