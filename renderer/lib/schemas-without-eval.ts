/**
 * To be imported before any schema is made: they would otherwise try to build functions from text,
 * which the policy of the page refuses and reports.
 */
import { config } from 'zod';

config({ jitless: true });
