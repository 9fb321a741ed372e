/**
 * Repair: from what could be read of a damaged file to a valid Standard MIDI File that keeps every
 * note, or the reason why there is none.
 *
 * <p>{@link org.midilake.repair.Repairer} is the entrance; {@link org.midilake.repair.RepairPlan}
 * says what would be done without doing it. May use {@code smf}, and {@code music}, which knows
 * what a note is.
 */
package org.midilake.repair;
