import { openStore } from '../../../electron/service/store/index.ts';
import { request } from './files.ts';

// Opens a desk's database in a process of its own, which is killed meanwhile or afterwards.
const store = openStore(request(process.argv[2]!));
process.send!(store.ok ? 'open' : store.error.fault);
setInterval(() => {}, 1_000);
