import { catches } from './support/catches.ts';
import { pushFaults } from './support/faults.ts';

catches([...pushFaults]);
