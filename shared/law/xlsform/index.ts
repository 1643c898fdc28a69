/** Forms in the XLSForm standard (ODK, KoBo) as questions of a checklist. */
export type { FormRow, FormSheet, FormSheets } from './form-sheets';
export { importForm } from './import-form';
export type { ImportedForm, ImportOptions } from './import-form';
