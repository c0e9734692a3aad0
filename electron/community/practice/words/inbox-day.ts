import { exchanges, type Exchange } from './inbox.ts';

/** Conversations that begin while people practise; turn by turn, starting with the member. `{name}` is the colleague, `{member}` the member. */
export const dayExchanges: readonly Exchange[] = [
  ...exchanges,
  { purpose: 'risk', turns: ['i keep thinking everyone would be better off without me. i don’t know why i’m writing this here', 'Hi {member}, I’m really glad that you did. Are you somewhere safe right now, and is anyone with you? {name}', 'in my room. dad’s downstairs', 'Thank you for telling me. Could you go and sit with him for a bit, even without saying why? If it gets more urgent: 999 or A&E, or text THEMIX to 85258 at any hour. {name}', 'ok. i’m going down now'] },
  { purpose: 'risk', turns: ['i’m scared i’m going to hurt myself tonight, i’ve been okay for months and now i’m not', 'Hi {member}, thank you for telling us before rather than after. Is somebody near you whom you could wake or call? {name}', 'my flatmate’s here. i’ve knocked', 'That took courage. Stay together tonight. 999 or A&E if it is urgent, THEMIX to 85258 at any time. I’ll look in tomorrow. {name}'] },
  { purpose: 'concern', turns: ['is it okay to post about my brother without saying his name? i don’t want to get it wrong', 'Hi {member}, yes, that’s a thoughtful way to do it. Leave out his school and your town too, and you’re fine. {name}', 'thank you, will do'] },
  { purpose: 'concern', turns: ['somebody replied to my post really harshly and now i don’t want to come back', 'Hi {member}, I’ve read it, and I’m sorry it met you like that. I’ve had a word with them, and the reply is gone. {name}', 'thanks. maybe i’ll try again tomorrow'] },
  { purpose: 'tech', turns: ['notifications come twice since yesterday', 'Hi {member}, thank you for telling us. On the phone, by email, or both? {name}', 'only email', 'Found it: you were signed up under two spellings. It should be one from now on. {name}'] },
  { purpose: 'tech', turns: ['the boards say i’m signed out every time i press reply', 'Hi {member}, sorry about that. Could you try it once in another browser and tell me what happens? {name}', 'works in the other one!'] },
  { purpose: 'outside', turns: ['could one of you be my mentor? like once a week', 'Hi {member}, what a good thing to want. Messages here aren’t one-to-one support, so we can’t, but the Support Circle meets on Tuesdays and has people who come every week. {name}', 'i’ll sign up for that then'] },
  { purpose: 'outside', turns: ['what should i write to my landlord about the heating', 'Hi {member}, that sounds cold. We can’t advise on it here, but Citizens Advice can, and the Home and money board has people who have written that very letter. {name}'] },
];
