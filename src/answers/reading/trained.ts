/** Made by `npm run answers:train`; not written by hand. */
import type { Trained } from './judge.ts';

export const trained: Trained = {
  bias: 0.7936,
  weights: {
    /** share of the question’s words, by weight, in the passage */
    cover: 0,
    /** the same in its best sentence */
    sentenceCover: 0,
    /** the same, without what stands in other sentences only */
    strictCover: 0,
    /** weight of all that is missing */
    missingWeight: -0.1624,
    /** what is asked about (“siapa penerbit …”) stands nowhere */
    focusMissing: -0.072,
    /** what is told to happen (“kapan … didirikan”) does not stand in it */
    actMissing: -0.0736,
    /** weight of the heaviest word that is missing */
    rarestMissing: -2.7513,
    /** a name of the question is missing */
    missingName: -2.8601,
    /** parts of it stand in other names only */
    otherName: -1.9843,
    /** a number of the question is missing */
    missingNumber: -1.3231,
    /** neighbouring words of the question are far from each other */
    wordsApart: -0.3794,
    /** the question denies where the sentence does not */
    denialDiffers: -4.4556,
    /** the opposite of a missing word stands there */
    opposite: -0.8472,
    /** something of the kind that is asked for stands in the best sentence */
    candidate: 0.9121,
    /** and near the words of the question */
    candidateNear: 0,
    /** a kind is asked for of which nothing stands in the passage */
    noCandidate: -0.4493,
    /** share of the words that are no names, in the best sentence */
    verbs: 0.7334,
    /** the best sentence says more than the question */
    newWords: 0,
  },
  slope: 1.2404,
  shift: -0.8848,
  threshold: 0.2335,
};
