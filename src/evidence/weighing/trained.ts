/** Made by `npm run evidence:train` on 2026-12-01; not written by hand. */
import type { Trained } from './index.ts';

export const trained: Trained = {
  doubts: {
    /** a value stands with another noun, position or bound than in the passage */
    noun: -2.024,
    /** a value stands with the words of another value */
    exchanged: -1.718,
    /** all the rest is told of another name */
    subject: -1.418,
    /** cells of two rows are put together */
    rows: -2.897,
    /** a hedge or a plan of the passage is left out */
    'hedge-left-out': -1.692,
    /** a condition of the passage is left out */
    'condition-left-out': -2.431,
    /** a bound of the passage is left out */
    'bound-left-out': -2.41,
    /** another word that turns the passage is left out */
    'rest-left-out': -2.093,
    /** a bound is put in */
    'bound-put-in': -0.882,
    /** only, all or an exception is put in */
    'amount-put-in': -2.318,
    /** an acting, deputy or former office is put in */
    'office-put-in': 0,
    /** who did what to whom is exchanged */
    roles: -2.334,
    /** an act is told of the doer or the thing of another act */
    crossed: -0.994,
    /** a number stands under a label that is denied for it in the passage, or the other way */
    label: -4.321,
    /** a part is told of another whole */
    'other-whole': -3.419,
    /** in a repeated sentence, a word that the passages have elsewhere stands in the place of another */
    'replaced-known': -1.688,
    /** in a repeated sentence, a new word stands in the place of another */
    replaced: -1.531,
    /** the passages tell the opposite of the same things */
    opposite: -2.142,
    /** opened, closed, led, decided: an act that no passage tells */
    'unknown-act': -1.466,
    /** a capitalised word that no passage has */
    'unknown-name': -1.192,
    /** told of all, and no passage says so of anything near */
    widened: -1.569,
    /** told only of this, and no passage says so of anything near */
    narrowed: -0.549,
    /** told as done or certain, where the passage plans, doubts or waits */
    'told-as-done': -1.081,
    /** the nearest sentence doubts it, and the claim does not */
    'doubt-dropped': -1.903,
    /** the nearest sentence forbids it, and the claim does not */
    'ban-dropped': -1.765,
    /** the nearest sentence plans it, and the claim does not */
    'plan-dropped': -0.851,
    /** the nearest sentence holds it possible or allowed, and the claim tells it outright */
    'can-dropped': -1.57,
    /** told of all, and the passages tell it only of some that they count */
    'counted-widened': -3.472,
    /** the nearest sentence limits it, and the claim does not */
    'limit-dropped': -1.639,
    /** the nearest sentence denies, and nothing in the claim does */
    'denial-dropped': -0.425,
    /** the act is told, but not in one clause with who does it in the claim */
    'subject-apart': -0.396,
    /** the act is told, but not in one clause with what it is done to in the claim */
    'object-apart': -0.438,
    /** a phrase has the opposite place about its act */
    'place-moved': -0.996,
    /** the place about its act is another phrase's in the passage */
    'place-other': -0.727,
    /** two things and what is told of them are paired the other way round */
    repaired: -1.857,
  },
  supports: {
    /** a value follows from those of the passages */
    reckoned: 2.124,
    /** it denies, and so does its passage */
    'keeps-denial': 1.035,
    /** it bounds an amount, and so does its passage */
    'keeps-bound': 1.045,
    /** it hedges, and so does its passage */
    'keeps-hedge': 0.499,
    /** its act is told in the other voice, with the roles kept */
    'other-voice': 1.454,
  },
  least: -1.105,
};
