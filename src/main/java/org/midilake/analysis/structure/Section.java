package org.midilake.analysis.structure;

/**
 * A stretch of bars.
 *
 * @param label letter of the section's material: A, B, C … in order of appearance
 * @param firstBar from 0
 * @param barAfter the bar after the last one
 * @param startSeconds from the start of the piece
 * @param endSeconds from the start of the piece
 * @param similarity to the first section of the label, 0..1; 1 for that section itself
 */
public record Section(
    String label,
    int firstBar,
    int barAfter,
    double startSeconds,
    double endSeconds,
    double similarity) {}
