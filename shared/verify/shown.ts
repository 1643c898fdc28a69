/** Controls, and marks that reverse the text around them: a name could be made to read as another. */
const deceptive = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text from the file as it may be shown. Joiners stay: names are written with them. */
export const shown = (text: string): string => text.replace(deceptive, '\ufffd');
