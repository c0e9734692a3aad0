import { catches } from './support/catches.ts';
import { feedFaults } from './support/faults.ts';

catches([...feedFaults]);
