package org.midilake.files;

/**
 * What came of applying or undoing a plan.
 *
 * @param moved files that were moved
 * @param already files that had been moved before
 * @param failures files that are not where they should be
 */
public record RenameSummary(int moved, int already, int failures) {}
