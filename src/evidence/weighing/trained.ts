/** Made by `npm run evidence:train` on 2026-11-30; not written by hand. */
import type { Trained } from './index.ts';

export const trained: Trained = {
  doubts: {
    /** a value stands with another noun, position or bound than in the passage */
    noun: -2.048,
    /** a value stands with the words of another value */
    exchanged: -1.748,
    /** all the rest is told of another name */
    subject: -1.312,
    /** cells of two rows are put together */
    rows: -2.714,
    /** a hedge, a condition or a plan of the passage is left out */
    'hedge-left-out': -1.73,
    /** a bound of the passage is left out */
    'bound-left-out': -2.731,
    /** another word that turns the passage is left out */
    'rest-left-out': -2.272,
    /** a bound is put in */
    'bound-put-in': -0.562,
    /** only, all or an exception is put in */
    'amount-put-in': -2.043,
    /** an acting, deputy or former office is put in */
    'office-put-in': 0,
    /** who did what to whom is exchanged */
    roles: -2.708,
    /** an act is told of the doer or the thing of another act */
    crossed: -1.586,
    /** a number stands under a label that is denied for it in the passage, or the other way */
    label: -4.391,
    /** a part is told of another whole */
    'other-whole': -3.277,
    /** in a repeated sentence, a word that the passages have elsewhere stands in the place of another */
    'replaced-known': -1.979,
    /** in a repeated sentence, a new word stands in the place of another */
    replaced: -1.446,
    /** the passages tell the opposite of the same things */
    opposite: -2.147,
    /** opened, closed, led, decided: an act that no passage tells */
    'unknown-act': -1.41,
    /** a capitalised word that no passage has */
    'unknown-name': -1.102,
    /** told of all, and no passage says so of anything near */
    widened: -1.538,
    /** told only of this, and no passage says so of anything near */
    narrowed: -0.615,
    /** told as done or certain, where the passage plans, doubts or waits */
    'told-as-done': -0.978,
    /** the nearest sentence doubts it, and the claim does not */
    'doubt-dropped': -1.594,
    /** the nearest sentence forbids it, and the claim does not */
    'ban-dropped': -1.565,
    /** the nearest sentence plans it, and the claim does not */
    'plan-dropped': -0.611,
    /** the nearest sentence holds it possible or allowed, and the claim tells it outright */
    'can-dropped': -1.609,
    /** told of all, and the passages tell it only of some that they count */
    'counted-widened': -3.277,
    /** the nearest sentence limits it, and the claim does not */
    'limit-dropped': -2.583,
    /** the nearest sentence denies, and nothing in the claim does */
    'denial-dropped': -0.425,
    /** the act is told, but not in one clause with who does it in the claim */
    'subject-apart': -0.414,
    /** the act is told, but not in one clause with what it is done to in the claim */
    'object-apart': -0.439,
  },
  supports: {
    /** a value follows from those of the passages */
    reckoned: 2.052,
    /** it denies, and so does its passage */
    'keeps-denial': 1.017,
    /** it bounds an amount, and so does its passage */
    'keeps-bound': 0.983,
    /** it hedges, and so does its passage */
    'keeps-hedge': 0.419,
    /** its act is told in the other voice, with the roles kept */
    'other-voice': 1.078,
  },
  least: -0.908,
};
