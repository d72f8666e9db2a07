/** Made by `npm run answers:train`; not written by hand. */
import type { Trained } from './judge.ts';

export const trained: Trained = {
  choice: {
    /** share of the question’s words, half of it for what stands elsewhere in the passage */
    cover: 0.9119,
    /** the same, of the sentence alone */
    strictCover: 1.8384,
    /** something of the kind that is asked for stands in it */
    candidate: 3.3757,
    /** nothing of that kind does */
    noCandidate: -1.3484,
    /** what is told to happen does not stand in it */
    actMissing: -1.759,
    /** what is asked about does not stand in it */
    focusMissing: -1.9666,
  },
  bias: 0.9317,
  weights: {
    /** share of the question’s words, by weight, in the passage */
    cover: 0,
    /** the same in its best sentence */
    sentenceCover: 0,
    /** the same, without what stands in other sentences only */
    strictCover: 0.4984,
    /** weight of all that is missing */
    missingWeight: 0,
    /** what is asked about (“siapa penerbit …”) stands nowhere */
    focusMissing: -0.1871,
    /** what is told to happen (“kapan … didirikan”) does not stand in it */
    actMissing: 0,
    /** weight of the heaviest word that is missing */
    rarestMissing: -2.9694,
    /** a name of the question is missing */
    missingName: -2.7647,
    /** parts of it stand in other names only */
    otherName: -1.9189,
    /** a number of the question is missing */
    missingNumber: -1.1045,
    /** neighbouring words of the question are far from each other */
    wordsApart: -0.0333,
    /** the question denies where the sentence does not */
    denialDiffers: -4.7998,
    /** the opposite of a missing word stands there */
    opposite: -0.7377,
    /** something of the kind that is asked for stands in the best sentence */
    candidate: 0,
    /** and near the words of the question */
    candidateNear: 0.1667,
    /** a kind is asked for of which nothing stands in the passage */
    noCandidate: -0.5739,
    /** share of the words that are no names, in the best sentence */
    verbs: 0.0015,
    /** the best sentence says more than the question */
    newWords: 0.6235,
  },
  slope: 1.0906,
  lead: 0.4921,
  usualLead: 1.2556,
  shift: -1.5844,
  threshold: 0.3333,
};
