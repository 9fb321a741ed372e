package org.midilake.tables;

import java.util.OptionalInt;
import org.midilake.schema.Column;
import org.midilake.schema.Table;
import org.midilake.smf.Severity;

/** One anomaly. */
@Table(
    name = "finding",
    key = {"file_id", "ordinal"},
    doc = "The anomalies of a content, in order of discovery.")
public record FindingRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Position among the findings, from 0.") int ordinal,
    @Column(value = "Code of the anomaly; see the page on findings.", filtered = true) String code,
    @Column(value = "info, warning or error (something was lost).", filtered = true)
        Severity severity,
    @Column("Number of the track chunk, from 0; empty outside tracks.") OptionalInt trackNumber,
    @Column("Offset of the fault in the file, in bytes.") long byteOffset,
    @Column("The numbers involved, in words.") String detail) {}
