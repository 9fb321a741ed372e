package org.midilake.tables;

import java.util.List;
import java.util.stream.Stream;
import org.midilake.schema.TableDeclaration;

/** All tables of the catalogue, as people query them. */
public final class Catalog {
  public static final TableDeclaration FILE_LOCATION = TableDeclaration.of(FileLocationRow.class);
  public static final TableDeclaration CONTENT = TableDeclaration.of(ContentRow.class);
  public static final TableDeclaration MUSICAL_METADATA =
      TableDeclaration.of(MusicalMetadataRow.class);
  public static final TableDeclaration MUSICAL_FEATURE =
      TableDeclaration.of(MusicalFeatureRow.class);
  public static final TableDeclaration FINGERPRINT = TableDeclaration.of(FingerprintRow.class);
  public static final TableDeclaration DRUM_ANALYSIS = TableDeclaration.of(DrumAnalysisRow.class);
  public static final TableDeclaration BEAT_TRACK = TableDeclaration.of(BeatTrackRow.class);
  public static final TableDeclaration CONTROLLER = TableDeclaration.of(ControllerRow.class);
  public static final TableDeclaration SECTION = TableDeclaration.of(SectionRow.class);
  public static final TableDeclaration TRACK = TableDeclaration.of(TrackRow.class);
  public static final TableDeclaration INSTRUMENT = TableDeclaration.of(InstrumentRow.class);
  public static final TableDeclaration TEMPO_CHANGE = TableDeclaration.of(TempoChangeRow.class);
  public static final TableDeclaration TIME_SIGNATURE_CHANGE =
      TableDeclaration.of(TimeSignatureChangeRow.class);
  public static final TableDeclaration KEY_SIGNATURE_CHANGE =
      TableDeclaration.of(KeySignatureChangeRow.class);
  public static final TableDeclaration CHORD = TableDeclaration.of(ChordRow.class);
  public static final TableDeclaration KEY_SEGMENT = TableDeclaration.of(KeySegmentRow.class);
  public static final TableDeclaration TEXT_EVENT = TableDeclaration.of(TextEventRow.class);
  public static final TableDeclaration LYRIC_WORD = TableDeclaration.of(LyricWordRow.class);
  public static final TableDeclaration FINDING = TableDeclaration.of(FindingRow.class);
  public static final TableDeclaration DUPLICATE_GROUP =
      TableDeclaration.of(DuplicateGroupRow.class);
  public static final TableDeclaration DUPLICATE_MEMBER =
      TableDeclaration.of(DuplicateMemberRow.class);
  public static final TableDeclaration POSSIBLE_VERSION =
      TableDeclaration.of(PossibleVersionRow.class);
  public static final TableDeclaration EMBEDDING = TableDeclaration.of(EmbeddingRow.class);
  public static final TableDeclaration SIMILAR_CONTENT =
      TableDeclaration.of(SimilarContentRow.class);
  public static final TableDeclaration COMPATIBLE_CONTENT =
      TableDeclaration.of(CompatibleContentRow.class);
  public static final TableDeclaration TAG = TableDeclaration.of(TagRow.class);
  public static final TableDeclaration TAG_ALIAS = TableDeclaration.of(TagAliasRow.class);
  public static final TableDeclaration FILE_TAG = TableDeclaration.of(FileTagRow.class);
  public static final TableDeclaration NAME_FACT = TableDeclaration.of(NameFactRow.class);
  public static final TableDeclaration LOOP = TableDeclaration.of(LoopRow.class);
  public static final TableDeclaration RUN = TableDeclaration.of(RunRow.class);

  /** Tables whose rows belong to one content and are made from its bytes alone. */
  public static final List<TableDeclaration> OF_CONTENT =
      List.of(
          MUSICAL_METADATA,
          MUSICAL_FEATURE,
          FINGERPRINT,
          DRUM_ANALYSIS,
          BEAT_TRACK,
          TRACK,
          INSTRUMENT,
          CONTROLLER,
          SECTION,
          TEMPO_CHANGE,
          TIME_SIGNATURE_CHANGE,
          KEY_SIGNATURE_CHANGE,
          CHORD,
          KEY_SEGMENT,
          TEXT_EVENT,
          LYRIC_WORD,
          FINDING);

  /**
   * Tables whose rows are made of other tables, all at once. Each refers to a content by {@code
   * file_id}, the one that a row is about; but for the dictionary of tags, which is about none.
   */
  public static final List<TableDeclaration> DERIVED =
      List.of(
          DUPLICATE_GROUP,
          DUPLICATE_MEMBER,
          POSSIBLE_VERSION,
          EMBEDDING,
          SIMILAR_CONTENT,
          COMPATIBLE_CONTENT,
          TAG,
          TAG_ALIAS,
          FILE_TAG,
          NAME_FACT,
          LOOP);

  /** Every table, in the order in which they refer to each other. */
  public static final List<TableDeclaration> ALL =
      Stream.of(List.of(CONTENT, FILE_LOCATION), OF_CONTENT, DERIVED, List.of(RUN))
          .flatMap(List::stream)
          .toList();

  private Catalog() {}
}
