package org.midilake.settings;

/**
 * What a library may look like before the command {@code check} says no.
 *
 * @param maxRejectedShare share of the files, 0..1, that may be rejected
 * @param maxUnreadableShare share of the files, 0..1, that may be unreadable
 * @param maxCountDrift by how much the number of files may differ between the last two runs, as a
 *     share of the number before
 * @param maxAgeHours hours since the last run that read the inputs
 */
public record CheckSettings(
    double maxRejectedShare, double maxUnreadableShare, double maxCountDrift, double maxAgeHours) {}
