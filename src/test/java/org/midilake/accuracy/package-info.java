/**
 * Fits the models of the analysis to labelled music, and writes estimates to be scored. Programs,
 * not tests: they need the labelled corpora.
 */
package org.midilake.accuracy;
