import type { Random } from './random.ts';

const first = 'half paper moon salt tea inky blue pebble marlow cloud wren otto juniper kettle late lemon odd dusk gorse tide soft moss quiet north plum rook maple fern river clover bramble sage hazel willow pixel copper velvet amber rusty misty sunny frosty toast biscuit marmalade pickle noodle waffle button pocket lantern comet orbit ember sparrow magpie heron otter badger newt finch robin starling tawny puffin'.split(' ');
const second = 'past kite milk marsh leaf finch biscuit pine berry wing orbit song bus thyme socks swimmer gale pool static mugs fern star jam driver light path field stone cake cloud drop patch note string whistle feather rain tide step sky moth fox hare bee wood brook hill lane crumb sprout bean dots loop thread penny ribbon dream wave frost spark tune'.split(' ');
const names = 'hazel tess ez jo lou ollie sam lily k c bea milo ada theo ivy rory nell finn orla max immy zara kai nia jude esme amir priya leo mina noor tom dee ash robin sky elin cerys hamza iris'.split(' ');

/** Handles that the drawings know; they come first, in this order. */
export const knownHandles: readonly string[] = [
  'halfpasthazel', 'paperkite_09', 'moonmilk', 'saltmarsh.ez', 'plumjam', 'rookandriver', 'tealeaf_tess', 'inkyfinch', 'bluebiscuit', 'pebbleandpine', 'marlow_k', 'cloudberry_c', 'wrenwithwings',
  'ottoinorbit', 'juniper_jo', 'kettlesong', 'latebus_lou', 'lemon.thyme', 'oddsocks_ollie', 'duskswimmer', 'gorse_and_gale', 'tidepool.sam', 'softstatic', 'mossandmugs', 'quietfern', 'northstar_lily',
];

/** Pairs that are easily taken for one another: impersonation is a breach, so names must be told apart. */
export const lookAlikes: readonly (readonly [string, string])[] = [
  ['moonmilk', 'moonmiIk'], ['quietfern', 'quletfern'], ['oddsocks_ollie', '0ddsocks_ollie'], ['tidepool.sam', 'tidepooI.sam'], ['marlow_k', 'marIow_k'],
];

/** A handle such as people choose: lower-case, from two words, a name or a number. */
export function handle(random: Random): string {
  const a = random.pick(first);
  const b = random.pick(second);
  const shape = random.next();
  if (shape < 0.3) return a + b;
  if (shape < 0.5) return `${a}${b}_${random.pick(names)}`;
  if (shape < 0.62) return `${a}.${b}`;
  if (shape < 0.74) return `${a}and${b}`;
  if (shape < 0.86) return `${a}_${random.pick(names)}`;
  if (shape < 0.94) return `${a}${b}_${String(random.int(0, 99)).padStart(2, '0')}`;
  return `${random.pick(names)}${a}${random.int(1, 99)}`;
}

/** `count` handles, all different: the known ones, their look-alikes, then invented ones. */
export function handles(count: number, random: Random): string[] {
  const made = new Set([...knownHandles, ...lookAlikes.map(([, copy]) => copy)]);
  while (made.size < count) {
    const next = handle(random);
    // Numbers that mean something rude are not for a practice community.
    if (/69|88/.test(next)) continue;
    made.add(made.has(next) ? `${next}${random.int(2, 99)}` : next);
  }
  return [...made].slice(0, count);
}
