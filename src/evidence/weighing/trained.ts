/** Made by `npm run evidence:train` on 2026-12-01; not written by hand. */
import type { Trained } from './index.ts';

export const trained: Trained = {
  doubts: {
    /** a value stands with another noun, position or bound than in the passage */
    noun: -2.058,
    /** a value stands with the words of another value */
    exchanged: -1.701,
    /** all the rest is told of another name */
    subject: -1.203,
    /** cells of two rows are put together */
    rows: -3.342,
    /** a hedge or a plan of the passage is left out */
    'hedge-left-out': -1.708,
    /** a condition of the passage is left out */
    'condition-left-out': -2.815,
    /** a bound of the passage is left out */
    'bound-left-out': -2.202,
    /** another word that turns the passage is left out */
    'rest-left-out': -1.657,
    /** a bound is put in */
    'bound-put-in': -1.242,
    /** only, all or an exception is put in */
    'amount-put-in': -2.163,
    /** an acting, deputy or former office is put in */
    'office-put-in': 0,
    /** who did what to whom is exchanged */
    roles: -2.231,
    /** an act is told of the doer or the thing of another act */
    crossed: -0.857,
    /** a number stands under a label that is denied for it in the passage, or the other way */
    label: -4.179,
    /** a part is told of another whole */
    'other-whole': -3.822,
    /** in a repeated sentence, a word that the passages have elsewhere stands in the place of another */
    'replaced-known': -1.837,
    /** in a repeated sentence, a new word stands in the place of another */
    replaced: -2.082,
    /** the passages tell the opposite of the same things */
    opposite: -2.334,
    /** opened, closed, led, decided: an act that no passage tells */
    'unknown-act': -1.406,
    /** a capitalised word that no passage has */
    'unknown-name': -0.923,
    /** told of all, and no passage says so of anything near */
    widened: -1.849,
    /** told only of this, and no passage says so of anything near */
    narrowed: -0.443,
    /** told as done or certain, where the passage plans, doubts or waits */
    'told-as-done': -1.494,
    /** the nearest sentence doubts it, and the claim does not */
    'doubt-dropped': -2.104,
    /** the nearest sentence forbids it, and the claim does not */
    'ban-dropped': -1.281,
    /** the nearest sentence plans it, and the claim does not */
    'plan-dropped': -0.916,
    /** the nearest sentence holds it possible or allowed, and the claim tells it outright */
    'can-dropped': -1.957,
    /** told of all, and the passages tell it only of some that they count */
    'counted-widened': -3.826,
    /** the nearest sentence limits it, and the claim does not */
    'limit-dropped': -1.813,
    /** the nearest sentence denies, and nothing in the claim does */
    'denial-dropped': -0.65,
    /** the act is told, but not in one clause with who does it in the claim */
    'subject-apart': -0.307,
    /** the act is told, but not in one clause with what it is done to in the claim */
    'object-apart': -0.184,
    /** a phrase has the opposite place about its act */
    'place-moved': -0.935,
    /** the place about its act is another phrase's in the passage */
    'place-other': -0.571,
    /** a doubt or a rumour that no related sentence has */
    'hedge-put-in': -1.886,
    /** told as a plan, where the passage has the same act done */
    'done-as-plan': -2.392,
    /** told as done, where the passage has the same act planned, wished or not yet done */
    'plan-as-done': -1.617,
    /** told of all or none, where the passage tells it of some of them */
    'some-as-all': -1.194,
    /** told of a number of which the passage takes a part */
    'part-as-whole': -4.169,
    /** the nearest sentence tells it as what somebody says of himself, and the claim tells it outright */
    'avowal-dropped': -1.877,
    /** what it reports is told of another speaker */
    'other-speaker': -2.129,
    /** from and to have changed places */
    'ways-turned': -1.459,
    /** two things are compared the other way round */
    compared: -3.127,
    /** two things and what is told of them are paired the other way round */
    repaired: -2.109,
  },
  supports: {
    /** a value follows from those of the passages */
    reckoned: 2.367,
    /** it denies, and so does its passage */
    'keeps-denial': 0.87,
    /** it bounds an amount, and so does its passage */
    'keeps-bound': 0.951,
    /** it hedges, and so does its passage */
    'keeps-hedge': 0.697,
    /** its act is told in the other voice, with the roles kept */
    'other-voice': 1.337,
  },
  least: -1.116,
};
