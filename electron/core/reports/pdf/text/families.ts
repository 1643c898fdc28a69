import path from 'node:path';
import type { FontFiles } from '../engine/types';

/** A family of faces, all with the same characters. */
export type Family = 'NotoSans' | 'NotoNaskhArabic' | 'NotoSansHebrew' | 'NotoSansSC';

export const baseFamily: Family = 'NotoSans';

/** In the order in which they are asked for a character that belongs to no script. */
export const families: readonly Family[] = [
  'NotoSans',
  'NotoNaskhArabic',
  'NotoSansHebrew',
  'NotoSansSC', // last, since it takes the longest to open
];

/** Naskh is drawn small: at this factor its letters stand level with those of Noto Sans. */
export const sizeFactor: Readonly<Record<Family, number>> = {
  NotoSans: 1,
  NotoNaskhArabic: 1.16,
  NotoSansHebrew: 1,
  NotoSansSC: 1,
};

/** Scripts without italics stand upright in emphasis. */
const upright = (normal: string, bold: string): FontFiles => ({
  normal,
  bold,
  italics: normal,
  bolditalics: bold,
});

/**
 * The files of each family. Chinese comes from an npm package (two faces of 10 MB), which lies beside
 * the resources in the sources and in the packaged program alike.
 */
export function familyFiles(resourcesFolder: string): Readonly<Record<Family, FontFiles>> {
  const own = (name: string) => path.join(resourcesFolder, 'fonts', `${name}.ttf`);
  const chinese = (weight: string) =>
    path.join(
      ...[resourcesFolder, '..', 'node_modules', '@expo-google-fonts', 'noto-sans-sc'],
      ...[weight, `NotoSansSC_${weight}.ttf`],
    );
  return {
    NotoSans: {
      normal: own('NotoSans-Regular'),
      bold: own('NotoSans-Bold'),
      italics: own('NotoSans-Italic'),
      bolditalics: own('NotoSans-BoldItalic'),
    },
    NotoNaskhArabic: upright(own('NotoNaskhArabic-Regular'), own('NotoNaskhArabic-Bold')),
    NotoSansHebrew: upright(own('NotoSansHebrew-Regular'), own('NotoSansHebrew-Bold')),
    NotoSansSC: upright(chinese('400Regular'), chinese('700Bold')),
  };
}
