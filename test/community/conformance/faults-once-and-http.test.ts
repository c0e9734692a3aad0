import { catches } from './support/catches.ts';
import { onceFaults, httpFaults } from './support/faults.ts';

catches([...onceFaults, ...httpFaults]);
