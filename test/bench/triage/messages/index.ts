import { concernMessages } from './concern.ts';
import { outsideMessages } from './outside.ts';
import { riskMessages } from './risk.ts';
import { techMessages } from './tech.ts';

/** The whole labelled set. */
export const messages = [...riskMessages, ...concernMessages, ...techMessages, ...outsideMessages];
