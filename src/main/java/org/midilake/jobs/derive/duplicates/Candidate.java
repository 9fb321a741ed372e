package org.midilake.jobs.derive.duplicates;

import java.io.Serializable;

/**
 * A member of a group, with what decides whether it is kept.
 *
 * @param isComplete whether nothing of it was lost in reading
 * @param errors number of findings of severity error
 * @param events number of channel, SysEx and meta events: notes, controllers, texts
 * @param isCanonical whether the path is the canonical location of its content
 * @param similarity to the most similar other member, 0..1
 * @param evidence what it has in common with the others
 */
record Candidate(
    long fileId,
    String path,
    long sizeBytes,
    boolean isComplete,
    int errors,
    int events,
    boolean isCanonical,
    double similarity,
    String evidence)
    implements Serializable {}
