import { matches, type Span } from './spans.ts';

/** A group of phrases that a moderator would want to notice. Small on purpose: it points, and a person decides. */
interface Phrases {
  readonly label: string;
  readonly phrases: readonly string[];
}

/** Words of somebody who may be at risk; seen in a post they deserve a second look before anything else. */
const atRisk: Phrases = {
  label: 'May be at risk',
  phrases: ['don’t feel safe', 'not safe tonight', 'don’t want to be here', 'can’t go on', 'no point any more', 'want it to stop', 'haven’t told anyone', 'end my life', 'kill myself', 'better off without me', 'hurt myself', 'hurting myself'],
};

/** Unkind conflict, the commonest middle-band breach (domain.md 1.1). */
const unkind: Phrases = {
  label: 'May be unkind',
  phrases: ['nobody asked', 'no one asked', 'shut up', 'attention seeker', 'attention seeking', 'desperate for attention', 'pathetic', 'get over yourself', 'everyone hates', 'drama queen', 'faking it', 'just leave the chat', 'you’re a joke', 'grow up'],
};

/** Breaks and points are not discussed in group spaces (domain.md 1.1). */
const breaks: Phrases = {
  label: 'Talks about breaks or points',
  phrases: ['got banned', 'been banned', 'on a break again', 'how many points', 'got points', 'given me points', 'temp ban', 'unfair break', 'mods gave'],
};

/** Being pressed for contact details or secrecy (domain.md 1.3). */
const pressure: Phrases = {
  label: 'May be pressure',
  phrases: ['don’t tell anyone', 'keep it between us', 'send me a pic', 'send a pic', 'how old are you', 'where do you live', 'what school', 'add me', 'message me on'],
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[’']/g, "[’'`]?").replace(/ /g, '\\s{1,3}');
const pattern = (group: Phrases): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${group.phrases.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
const groups = [atRisk, unkind, breaks, pressure].map((group) => ({ label: group.label, pattern: pattern(group) }));
const link = /(?:https?:\/\/|www\.)[^\s<>"']{1,400}/giu;

/** The words of a text that the desk reacted to, each with why. Straight and curly apostrophes, or none, are one. */
export function reactedWords(text: string): Span<'reacted'>[] {
  return [...groups.flatMap((group) => matches(text, group.pattern, 'reacted', group.label)), ...matches(text, link, 'reacted', 'Link')];
}
