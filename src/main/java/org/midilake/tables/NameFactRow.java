package org.midilake.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.midilake.library.facets.Agreement;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** What one path says of its file. */
@Table(
    name = "name_fact",
    key = {"path"},
    doc = "What the path of a present file says of it, and whether its music agrees.")
public record NameFactRow(
    @Column("The path.") String path,
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("The file's name without track number and extension, low lines as blanks.")
        String title,
    @Column(value = "Beats per minute.", filtered = true) OptionalDouble tempoBpm,
    @Column("How sure it is that the number is a tempo, 0..1.") OptionalDouble tempoConfidence,
    @Column(
            value = "Whether the final tempo is the same within 3 %: related is half or double.",
            filtered = true)
        Optional<Agreement> tempoAgreement,
    @Column("Key, e.g. F# minor, or only a tonic.") Optional<String> key,
    @Column("How sure it is that the letters are a key, 0..1.") OptionalDouble keyConfidence,
    @Column(
            value = "Whether the final key is the same: related is the relative or parallel key.",
            filtered = true)
        Optional<Agreement> keyAgreement,
    @Column("Time signature, e.g. 6/8.") Optional<String> meter,
    @Column(
            value = "Whether the final time signature is the same: related has bars as long.",
            filtered = true)
        Optional<Agreement> meterAgreement,
    @Column("Length in bars.") OptionalInt bars,
    @Column("Whether the music has as many: related is half or double.")
        Optional<Agreement> barsAgreement,
    @Column("The instruments, by their tags.") List<String> instruments,
    @Column(
            value = "Whether one of them plays: related is one of the same family.",
            filtered = true)
        Optional<Agreement> instrumentAgreement,
    @Column("Part of a song: verse, fill and so on.") Optional<String> part,
    @Column("What tells siblings apart: a number or a letter.") Optional<String> variation,
    @Column("Place in an order of files.") OptionalInt trackNumber,
    @Column(value = "Maker of the pack.", filtered = true) Optional<String> vendor,
    @Column(value = "Folder of the pack.", filtered = true) Optional<String> pack,
    @Column(value = "Folder that gathers packs.", filtered = true) Optional<String> collection) {
  public NameFactRow {
    instruments = List.copyOf(instruments);
  }
}
