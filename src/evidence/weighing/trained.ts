/** Made by `npm run evidence:train` on 2026-12-01; not written by hand. */
import type { Trained } from './index.ts';

export const trained: Trained = {
  doubts: {
    /** a value stands with another noun, position or bound than in the passage */
    noun: -2.034,
    /** a value stands with the words of another value */
    exchanged: -1.595,
    /** all the rest is told of another name */
    subject: -1.388,
    /** cells of two rows are put together */
    rows: -2.956,
    /** a hedge or a plan of the passage is left out */
    'hedge-left-out': -1.525,
    /** a condition of the passage is left out */
    'condition-left-out': -2.46,
    /** a bound of the passage is left out */
    'bound-left-out': -2.117,
    /** another word that turns the passage is left out */
    'rest-left-out': -2.109,
    /** a bound is put in */
    'bound-put-in': -1.172,
    /** only, all or an exception is put in */
    'amount-put-in': -2.298,
    /** an acting, deputy or former office is put in */
    'office-put-in': 0,
    /** who did what to whom is exchanged */
    roles: -2.359,
    /** an act is told of the doer or the thing of another act */
    crossed: -0.94,
    /** a number stands under a label that is denied for it in the passage, or the other way */
    label: -4.359,
    /** a part is told of another whole */
    'other-whole': -3.467,
    /** in a repeated sentence, a word that the passages have elsewhere stands in the place of another */
    'replaced-known': -1.79,
    /** in a repeated sentence, a new word stands in the place of another */
    replaced: -1.777,
    /** the passages tell the opposite of the same things */
    opposite: -2.344,
    /** opened, closed, led, decided: an act that no passage tells */
    'unknown-act': -1.636,
    /** a capitalised word that no passage has */
    'unknown-name': -1.16,
    /** told of all, and no passage says so of anything near */
    widened: -1.664,
    /** told only of this, and no passage says so of anything near */
    narrowed: -0.583,
    /** told as done or certain, where the passage plans, doubts or waits */
    'told-as-done': -1.274,
    /** the nearest sentence doubts it, and the claim does not */
    'doubt-dropped': -2.021,
    /** the nearest sentence forbids it, and the claim does not */
    'ban-dropped': -1.63,
    /** the nearest sentence plans it, and the claim does not */
    'plan-dropped': -0.842,
    /** the nearest sentence holds it possible or allowed, and the claim tells it outright */
    'can-dropped': -1.635,
    /** told of all, and the passages tell it only of some that they count */
    'counted-widened': -3.514,
    /** the nearest sentence limits it, and the claim does not */
    'limit-dropped': -1.764,
    /** the nearest sentence denies, and nothing in the claim does */
    'denial-dropped': -0.543,
    /** the act is told, but not in one clause with who does it in the claim */
    'subject-apart': -0.325,
    /** the act is told, but not in one clause with what it is done to in the claim */
    'object-apart': -0.445,
    /** a phrase has the opposite place about its act */
    'place-moved': -0.912,
    /** the place about its act is another phrase's in the passage */
    'place-other': -0.643,
    /** a doubt or a rumour that no related sentence has */
    'hedge-put-in': 0,
    /** told as a plan, where the passage has the same act done */
    'done-as-plan': 0,
    /** told as done, where the passage has the same act planned, wished or not yet done */
    'plan-as-done': -1.257,
    /** told of all or none, where the passage tells it of some of them */
    'some-as-all': -0.047,
    /** told of a number of which the passage takes a part */
    'part-as-whole': -3.487,
    /** the nearest sentence tells it as what somebody says of himself, and the claim tells it outright */
    'avowal-dropped': -0.881,
    /** what it reports is told of another speaker */
    'other-speaker': -2.592,
    /** from and to have changed places */
    'ways-turned': -1.341,
    /** two things are compared the other way round */
    compared: -0.844,
    /** two things and what is told of them are paired the other way round */
    repaired: -1.984,
  },
  supports: {
    /** a value follows from those of the passages */
    reckoned: 2.112,
    /** it denies, and so does its passage */
    'keeps-denial': 1.099,
    /** it bounds an amount, and so does its passage */
    'keeps-bound': 1.011,
    /** it hedges, and so does its passage */
    'keeps-hedge': 0.424,
    /** its act is told in the other voice, with the roles kept */
    'other-voice': 1.361,
  },
  least: -1.078,
};
