package org.midilake.archive;

import java.io.Serializable;

/**
 * What one archive may cost; each limit has a finding that says it was reached.
 *
 * @param depth archives within archives: how far down members are read, the outermost archive being
 *     1
 * @param members members of an archive file, those of the archives within it too
 * @param expandedBytes bytes that an archive file may unpack to, the archives within it too
 * @param ratio how many times its size an archive may unpack to
 * @param heldBytes bytes of the archives within an archive that may be in memory at the same time
 */
public record ArchiveLimits(int depth, int members, long expandedBytes, int ratio, int heldBytes)
    implements Serializable {}
