package org.midilake.tables;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** One place where a file was seen. */
@Table(
    name = "file_location",
    key = {"path"},
    doc = "One row per place where a file was seen, duplicates included.")
public record FileLocationRow(
    @Column(
            value =
                "Where the file is: path with its scheme, e.g. file:/music/a.mid; in an archive"
                    + " archive!/member, e.g. file:/music/a.zip!/inner.zip!/a.mid.",
            filtered = true)
        String path,
    @Column("The path without the file name.") String folder,
    @Column("The last part of the path.") String fileName,
    @Column(
            value = "What follows the last dot of the name, lower case; empty without one.",
            filtered = true)
        String extension,
    @Column("Size in bytes; of a member of an archive the unpacked one.") long sizeBytes,
    @Column(
            "When the file was last modified, according to its file system; of a member of an"
                + " archive that of the archive file.")
        Instant modifiedAt,
    @Column(value = "present, vanished, skipped or unreadable.", filtered = true)
        LocationState state,
    @Column("Why the file was skipped or could not be read.") Optional<String> stateReason,
    @Column(
            value = "The content: the first 63 bits of its hash. Empty if it was never read.",
            filtered = true)
        OptionalLong fileId,
    @Column("BLAKE3-256 of the bytes, lower-case hex. Empty if they were never read.")
        Optional<String> contentHash,
    @Column("Whether it is an archive, whose members are locations of their own.")
        boolean isArchive,
    @Column(
            value = "The archive file that the file is in, at whatever depth; empty if in none.",
            filtered = true)
        Optional<String> archivePath,
    @Column(
            "Name within its own archive, uncut, escaped as in the path: % and two hexadecimal"
                + " digits for each byte that cannot be shown; empty outside archives.")
        Optional<String> memberName) {}
