import { catches } from './support/catches.ts';
import { inboxFaults } from './support/inbox-faults.ts';

catches([...inboxFaults]);
