package org.midilake.accuracy;

/**
 * How an estimate of one song compares with its answer.
 *
 * @param subset the corpus, or a part of it that is stated apart
 * @param right whether it is the answer
 * @param near whether it is, or is off by what the task forgives (an octave of tempo, the relative
 *     key)
 * @param confidence what the estimate says of itself, 0..1
 */
record Outcome(String subset, boolean right, boolean near, double confidence) {}
