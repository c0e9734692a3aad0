import { catches } from './support/catches.ts';
import { decisionFaults } from './support/faults.ts';

catches([...decisionFaults]);
