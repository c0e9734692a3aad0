/** What people write about in a space. Sentences are whole; `{word}` is filled from {@link slots}, the same word alike within a thread. */
export interface Topic {
  readonly space: string;
  readonly titles: readonly string[];
  /** How an opening post begins. */
  readonly open: readonly string[];
  /** What it goes on with. */
  readonly more: readonly string[];
  /** The question at its end. */
  readonly ask: readonly string[];
  /** How a reply begins. */
  readonly reply: readonly string[];
  /** What a reply goes on with. */
  readonly share: readonly string[];
  /** What the opener says when they come back. */
  readonly back: readonly string[];
}

/** Words for the places in a sentence. Names of games, bands and programmes are invented. */
export const slots: Readonly<Record<string, readonly string[]>> = {
  subject: ['biology', 'maths', 'chemistry', 'history', 'geography', 'psychology', 'English lit', 'physics', 'sociology', 'French', 'art', 'business'],
  game: ['Lanternfall', 'Mossgarden', 'Harbour Days', 'Tiny Signalbox', 'Pebble Racers', 'Owlcraft', 'Ferrytown', 'The Long Allotment'],
  band: ['Paper Harbour', 'The Tin Lanterns', 'Moth Parade', 'Slow Weather', 'Junction 9', 'Velvet Turnips', 'Nan’s Radio'],
  instrument: ['guitar', 'ukulele', 'bass', 'piano', 'violin', 'drums', 'clarinet', 'trumpet'],
  food: ['pasta bake', 'lentil soup', 'fried rice', 'veggie chilli', 'banana bread', 'shepherd’s pie', 'tomato pasta', 'jacket potatoes'],
  pet: ['cat', 'dog', 'hamster', 'rabbit', 'guinea pig', 'gecko', 'budgie'],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  relative: ['mum', 'dad', 'nan', 'brother', 'sister', 'aunt', 'stepdad', 'cousin'],
  friend: ['my best mate', 'a friend from college', 'someone in my form', 'my flatmate', 'a girl I sit with', 'a friend I’ve known since year 7'],
  place: ['the library', 'the bus stop', 'the canteen', 'my room', 'the park', 'the sixth form block', 'the corner shop', 'the seafront'],
  medium: ['watercolour', 'gouache', 'coloured pencil', 'lino print', 'digital', 'charcoal', 'pen and ink'],
  show: ['Lockkeepers', 'The Allotment Murders', 'Night Bus', 'Second Breakfast', 'Bakery Row', 'Starling House'],
  job: ['a café', 'a garden centre', 'a bookshop', 'the chippy', 'a supermarket', 'a charity shop', 'a soft play place'],
  number: ['two', 'three', 'four', 'five', 'six'],
};

/** Kind words that fit under anything. */
export const kindWords: readonly string[] = [
  'Sending a hug if you want one.', 'You’re not on your own with this.', 'That sounds really tiring.', 'I’m glad you posted.', 'Be gentle with yourself today.',
  'You’ve done a lot just by writing this down.', 'That makes complete sense to me.', 'Thinking of you.', 'Thanks for trusting us with it.', 'Rooting for you.',
  'Small steps still count.', 'You don’t have to sort it all at once.', 'Hope tomorrow is a bit softer.', 'It’s okay to find this hard.', 'Come back and tell us how it goes.',
];

/** Short answers that people give to anything. */
export const shortReplies: readonly string[] = [
  'same here tbh', 'this!!', 'needed to read this today', 'oh I felt this', 'following because I want to know too', 'literally me', 'okay this is lovely', 'big same', 'haha yes',
  'this made me smile', 'no advice but I’m here', 'saving this thread', 'real', 'love this', 'omg yes', 'well done you', 'that’s such a good idea',
];
