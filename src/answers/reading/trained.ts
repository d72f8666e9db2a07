/** Made by `npm run answers:train`; not written by hand. */
import type { Trained } from './judge.ts';

export const trained: Trained = {
  bias: 0.8127,
  weights: {
    /** share of the question’s words, by weight, in the passage */
    cover: 0.4241,
    /** the same in its best sentence */
    sentenceCover: 0.3351,
    /** the same, without what stands in other sentences only */
    strictCover: 0.2494,
    /** weight of all that is missing */
    missingWeight: -0.5527,
    /** what is asked about (“siapa penerbit …”) does not stand in the best sentence */
    focusMissing: 0,
    /** what is told to happen (“kapan … didirikan”) does not */
    actMissing: 0,
    /** weight of the heaviest word that is missing */
    rarestMissing: -3.1253,
    /** a name of the question is missing */
    missingName: -2.694,
    /** parts of it stand in other names only */
    otherName: -1.885,
    /** a number of the question is missing */
    missingNumber: -0.7418,
    /** neighbouring words of the question are far from each other */
    wordsApart: 0,
    /** the question denies where the sentence does not */
    denialDiffers: -5.3416,
    /** the opposite of a missing word stands there */
    opposite: -1.4892,
    /** something of the kind that is asked for stands in the best sentence */
    candidate: 0,
    /** and near the words of the question */
    candidateNear: 0.5986,
    /** a kind is asked for of which nothing stands in the passage */
    noCandidate: -0.0691,
    /** share of the words that are no names, in the best sentence */
    verbs: 0.103,
    /** the best sentence says more than the question */
    newWords: 0.0956,
  },
  slope: 1.2303,
  shift: -1.018,
  threshold: 0.3542,
};
