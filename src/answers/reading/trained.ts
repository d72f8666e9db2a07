/** Made by `npm run answers:train`; not written by hand. */
import type { Trained } from './judge.ts';

export const trained: Trained = {
  bias: 0.9642,
  weights: {
    /** share of the question’s words, by weight, in the passage */
    cover: 0,
    /** the same in its best sentence */
    sentenceCover: 0,
    /** the same, without what stands in other sentences only */
    strictCover: 0,
    /** weight of all that is missing */
    missingWeight: 0,
    /** what is asked about (“siapa penerbit …”) stands nowhere */
    focusMissing: -0.1537,
    /** what is told to happen (“kapan … didirikan”) does not stand in it */
    actMissing: 0,
    /** weight of the heaviest word that is missing */
    rarestMissing: -2.9521,
    /** a name of the question is missing */
    missingName: -2.8879,
    /** parts of it stand in other names only */
    otherName: -1.9864,
    /** a number of the question is missing */
    missingNumber: -1.1512,
    /** neighbouring words of the question are far from each other */
    wordsApart: -0.0293,
    /** the question denies where the sentence does not */
    denialDiffers: -4.7186,
    /** the opposite of a missing word stands there */
    opposite: -0.7503,
    /** something of the kind that is asked for stands in the best sentence */
    candidate: 0.3838,
    /** and near the words of the question */
    candidateNear: 0.0562,
    /** a kind is asked for of which nothing stands in the passage */
    noCandidate: -0.3843,
    /** share of the words that are no names, in the best sentence */
    verbs: 0.456,
    /** the best sentence says more than the question */
    newWords: 0.3747,
  },
  slope: 1.3718,
  shift: -1.0908,
  threshold: 0.2031,
};
