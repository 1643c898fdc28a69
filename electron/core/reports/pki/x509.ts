/**
 * @peculiar/x509 resolves its parts through decorators, which need this metadata library loaded
 * first. Every file here takes the library from this one, so that the order cannot be got wrong.
 */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto);

export { webcrypto, x509 };
