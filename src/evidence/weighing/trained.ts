/** Made by `npm run evidence:train` on 2026-11-30; not written by hand. */
import type { Trained } from './index.ts';

export const trained: Trained = {
  doubts: {
    /** a value stands with another noun, position or bound than in the passage */
    noun: -1.89,
    /** a value stands with the words of another value */
    exchanged: -1.652,
    /** all the rest is told of another name */
    subject: -1.181,
    /** cells of two rows are put together */
    rows: -2.482,
    /** a hedge, a condition or a plan of the passage is left out */
    'hedge-left-out': -1.672,
    /** a bound of the passage is left out */
    'bound-left-out': -2.59,
    /** another word that turns the passage is left out */
    'rest-left-out': -2.49,
    /** a bound is put in */
    'bound-put-in': -0.477,
    /** only, all or an exception is put in */
    'amount-put-in': -2.054,
    /** an acting, deputy or former office is put in */
    'office-put-in': 0,
    /** who did what to whom is exchanged */
    roles: -2.143,
    /** in a repeated sentence, a word that the passages have elsewhere stands in the place of another */
    'replaced-known': -1.929,
    /** in a repeated sentence, a new word stands in the place of another */
    replaced: -1.231,
    /** the passages tell the opposite of the same things */
    opposite: -2.043,
    /** opened, closed, led, decided: an act that no passage tells */
    'unknown-act': -1.515,
    /** a capitalised word that no passage has */
    'unknown-name': -1.325,
    /** told of all, and no passage says so of anything near */
    widened: -1.308,
    /** told only of this, and no passage says so of anything near */
    narrowed: -0.565,
    /** told as done or certain, where the passage plans, doubts or waits */
    'told-as-done': -0.978,
    /** the nearest sentence doubts it, and the claim does not */
    'doubt-dropped': -0.908,
    /** the nearest sentence forbids it, and the claim does not */
    'ban-dropped': -1.531,
    /** the nearest sentence plans it, and the claim does not */
    'plan-dropped': -0.554,
    /** the nearest sentence limits it, and the claim does not */
    'limit-dropped': -2.394,
    /** the nearest sentence denies, and nothing in the claim does */
    'denial-dropped': -0.309,
    /** the act is told, but not in one clause with who does it in the claim */
    'subject-apart': -0.446,
    /** the act is told, but not in one clause with what it is done to in the claim */
    'object-apart': -0.437,
  },
  supports: {
    /** a value follows from those of the passages */
    reckoned: 2.004,
    /** it denies, and so does its passage */
    'keeps-denial': 1.048,
    /** it bounds an amount, and so does its passage */
    'keeps-bound': 0.971,
    /** it hedges, and so does its passage */
    'keeps-hedge': 0.405,
    /** its act is told in the other voice, with the roles kept */
    'other-voice': 0.655,
  },
  least: -0.943,
};
