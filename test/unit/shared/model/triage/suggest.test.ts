import { describe, expect, it } from 'vitest';
import { lexiconWords } from '../../../../../shared/contract/entities/triage.ts';
import { limits } from '../../../../../shared/limits.ts';
import { compiledLexicon } from '../../../../../shared/model/triage/compile.ts';
import { builtInLexicon, suggest, suggestionFor } from '../../../../../shared/model/triage/index.ts';

const of = (...bodies: string[]) => suggest(bodies.map((body, i) => ({ id: `m${i}`, body })), builtInLexicon);
const purpose = (body: string) => of(body).purpose;

describe('the lexicon that the desk brings with it', () => {
  it('is whole: every phrase can be read, and it fits what the contract carries', () => {
    expect(compiledLexicon(builtInLexicon).problems).toEqual([]);
    expect(lexiconWords.parse(builtInLexicon)).toEqual(builtInLexicon);
    const ids = [...builtInLexicon.entries, ...builtInLexicon.contexts].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says nothing about nothing', () => {
    for (const body of ['', ' ', '😀😀', '…', 'thanks', '​​']) expect(of(body)).toMatchObject({ purpose: null, phrases: [] });
  });
});

describe('a suggestion', () => {
  it('marks the words it reacted to where they stand, in the messages they stand in', () => {
    const first = 'hiya, hope ur ok';
    const second = 'i feel sick. i don’t want to be here anymore 😔 and I’m not safe';
    const { purpose: suggested, phrases, why } = of(first, second);
    expect(suggested).toBe('risk');
    expect(phrases.map(({ messageId, start, end, text }) => [messageId, text, second.slice(start, end) === text])).toEqual([
      ['m1', 'don’t want to be here', true],
      ['m1', 'not safe', true],
    ]);
    expect(why).toBe('Risk, because of the two marked phrases.');
    expect(phrases.every((phrase) => phrase.why !== '' && phrase.entryId.startsWith('risk-'))).toBe(true);
  });

  it('puts risk before anything else that is said', () => {
    expect(purpose('the app keeps crashing on my phone, the chat page won’t load and i want to die')).toBe('risk');
    expect(purpose('how many points am i on? also ive been hurting myself')).toBe('risk');
  });

  it('reads what a member wrote and passes over what the team did', () => {
    const rows = [
      { id: 'a', from: 'team' as const, body: 'Are you thinking of ending your life?' },
      { id: 'b', from: 'member' as const, body: 'no! i cant log in, thats all' },
    ];
    expect(suggestionFor(rows, builtInLexicon)).toMatchObject({ purpose: 'tech', phrases: [{ messageId: 'b' }] });
  });

  it('says so where a word could point to risk and was not enough to suggest it', () => {
    const said = of('my song lyrics got removed because one line has self harm in it, is that against the rules');
    expect(said.purpose).toBe('concern');
    expect(said.why).toContain('One phrase could still point to risk.');
    expect(said.phrases.some((phrase) => phrase.purpose === 'risk' && phrase.why.includes('Speaks of what was said in a post'))).toBe(true);
  });

  it('never marks more than a screen can show, and no letter twice', () => {
    const { phrases } = of(Array.from({ length: 500 }, () => 'i want to die, kms, suicidal.').join(' '));
    expect(phrases.length).toBe(limits.markedPhrases);
    phrases.forEach((phrase, i) => expect(phrase.start).toBeGreaterThanOrEqual(phrases[i - 1]?.end ?? 0));
  });
});

describe('ways of writing', () => {
  it.each(['I don’t want to be here', 'i dont want to be here', "I DON'T WANT TO BE HERE", 'i do not wanna be here', 'i d​o​n’t want to b​e here', 'i dont waaaaant to be hereeee', 'ｉ ｄｏｎｔ ｗａｎｔ ｔｏ ｂｅ ｈｅｒｅ', 'i dоnt wаnt tо bе hеrе', 'i döńt want to be here'])('%s', (body) => {
    expect(purpose(body)).toBe('risk');
  });

  it.each(['kms', 'k m s', 'K.M.S.', 'k-m-s', 'su1c1d3', 'su1cidal', 'su*cidal', 's u i c i d e', 'suicde', 'sucidal', 'sewerslide', 'k!ll myself', 'ki11 myself'.replace('11', 'll'), 'killlll myself', 'un alive', 'endin my life', '@kms', '#suicidal'])('%s', (body) => {
    expect(purpose(body)).toBe('risk');
  });

  it('does not take other words for near ones', () => {
    for (const body of ['the suit I bought is suitable', 'going hunting with my dad', 'billing', 'filling in the form', 'skms kmsx']) expect(purpose(body)).not.toBe('risk');
  });
});

describe('the words around a phrase', () => {
  it.each([
    ['this homework is killing me'],
    ['lol im dead'],
    ['i’m dying of laughter'],
    ['my phone died'],
    ['kill the autoplay'],
    ['that song about how i want to die is so good, what do you guys think of it, any advice on what to play next'],
    ['i’m not suicidal, i just wanted to ask how many points i am on'],
    ['i got kicked out of chat'],
    ['my mum will literally kill me if i fail maths lol'],
    ['i could kill my little brother lol'],
    ['i nearly killed myself laughing'],
    ['ill cut my hair myself'],
    ['i would die for my dog'],
    ['is it against the rules to mention self harm'],
    ['i used to self harm years ago, am i allowed to post about recovery'],
  ])('make it weaker or take it away: %s', (body) => expect(purpose(body)).not.toBe('risk'));

  it.each([
    ['i’m not going to kill myself, i just can’t do this anymore'],
    ['this is killing me. i want to die'],
    ['that song is me. i want to die. i cant go on'],
    ['not suicidal but i wish i wouldnt wake up'],
    ['my friend says she wants to kill herself'],
    ['he was not joking when he said he will hurt himself'],
    ['i cant stop cutting'],
    ['i don’t care i want to die'],
    ['i dont want to be here. that song is so good, any tips what to play next? advice please'],
    ['i’m not suicidal'],
    ['i used to self harm years ago'],
  ])('do not take risk away where something is left of it: %s', (body) => expect(purpose(body)).toBe('risk'));
});
