/**
 * How exactly and how long notes are played: quantisation, swing, articulation. Uses {@code beat}
 * and {@code tempo}.
 */
package org.midilake.analysis.timing;
