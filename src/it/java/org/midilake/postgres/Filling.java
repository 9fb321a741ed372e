package org.midilake.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;

/**
 * How a table of a {@link GeneratedLibrary} is filled.
 *
 * @param more what follows FROM after the contents
 * @param columns SQL of the columns that matter; the others get neutral values
 */
record Filling(String more, Map<String, String> columns) {
  /** Styles, the commonest first; as tags all others are narrower than the first. */
  static final String STYLES =
      "ARRAY['rock', 'pop', 'jazz', 'funk', 'latin', 'blues', 'country', 'metal', 'reggae',"
          + " 'house', 'disco', 'soul', 'gospel', 'ballad', 'swing', 'bossa', 'samba', 'punk',"
          + " 'techno', 'ambient', 'folk', 'classical', 'baroque', 'ragtime', 'waltz', 'polka']";

  /** The tables that have rows, in the order in which they refer to each other. */
  static final Map<TableDeclaration, Filling> ALL = fillings();

  private static Map<TableDeclaration, Filling> fillings() {
    String name =
        "CASE WHEN is_loop THEN initcap(style) || '_' || round(tempo)::int || 'bpm_' || part || '_'"
            + " || g % 97 ELSE artist || ' - ' || title END";
    String folder =
        "CASE WHEN is_loop THEN 'file:/music/loops/' || style || '/pack ' || g % 211"
            + " ELSE 'file:/music/songs/' || style || '/' || artist END";
    String path = folder + " || '/' || " + name + " || '.' || g || '.mid'";
    String program =
        "w(ARRAY['Acoustic Grand Piano', 'Electric Bass (finger)', 'Acoustic Guitar (steel)',"
            + " 'String Ensemble 1', 'Distortion Guitar', 'Alto Sax', 'Trumpet', 'Flute', 'Violin',"
            + " 'Drawbar Organ', 'Vibraphone', 'Choir Aahs', 'Synth Brass 1', 'Cello', 'Clarinet',"
            + " 'Harmonica', 'Banjo', 'Sitar', 'Kalimba', 'Bagpipe'], r, 2)";
    Map<TableDeclaration, Filling> all = new LinkedHashMap<>();
    all.put(
        Catalog.CONTENT,
        new Filling(
            "",
            Map.of(
                "file_id", "id",
                "content_hash", "hash",
                "size_bytes", "g % 90000",
                "kind", "'smf'",
                "status", "status",
                "canonical_path", path,
                "location_count", "1",
                "repair", "'not_needed'",
                "analysis_version", "1")));
    all.put(
        Catalog.FILE_LOCATION,
        new Filling(
            "",
            Map.of(
                "path", path,
                "folder", folder,
                "file_name", name + " || '.' || g || '.mid'",
                "extension", "'mid'",
                "state", "CASE WHEN g % 1000 = 999 THEN 'unreadable' ELSE 'present' END",
                "file_id", "id",
                "content_hash", "hash")));
    all.put(
        Catalog.MUSICAL_METADATA,
        new Filling(
            " WHERE status <> 'rejected'",
            Map.ofEntries(
                Map.entry("file_id", "id"),
                Map.entry("duration_seconds", "seconds"),
                Map.entry("note_count", "(8 * seconds * (0.2 + u(20)))::int"),
                Map.entry("notes_per_second", "8 * (0.2 + u(20))"),
                Map.entry("max_polyphony", "1 + floor(16 * u(21) ^ 2)::int"),
                Map.entry("final_tempo_bpm", "tempo"),
                Map.entry("final_key", "CASE WHEN is_loop AND u(22) < 0.7 THEN NULL ELSE key END"),
                Map.entry("final_time_signature", "meter"),
                Map.entry("usage", "CASE WHEN is_loop THEN 'loop' ELSE 'song' END"),
                Map.entry("bar_count", "1 + (seconds * tempo / 240)::int"),
                Map.entry("complexity", "u(23)"),
                Map.entry("is_percussive", "is_loop"),
                Map.entry("is_polyphonic", "NOT is_loop"),
                Map.entry("summary", "'Song in ' || key || ' at ' || tempo || ' BPM.'"),
                Map.entry("title", "CASE WHEN u(24) < 0.5 THEN title END"))));
    all.put(
        Catalog.DRUM_ANALYSIS,
        new Filling(
            " WHERE is_loop AND status <> 'rejected'",
            Map.of(
                "file_id", "id",
                "style", "style",
                "feel", "'straight'",
                "pattern_kind", "'groove'",
                "pieces", "ARRAY['kick', 'snare', 'closed_hat']")));
    all.put(
        Catalog.INSTRUMENT,
        new Filling(
            ", LATERAL (SELECT (hashint8extended(c.g, 50 + n) & 1048575) / 1048576.0::float8 AS r, n"
                + " FROM generate_series(1, 3) n) i"
                + " WHERE status <> 'rejected' AND (n = 1 OR NOT is_loop)",
            Map.of(
                "file_id", "id",
                "channel", "n",
                "program", "n",
                "is_percussion", "is_loop",
                "name", "CASE WHEN is_loop THEN 'Standard Kit' ELSE " + program + " END",
                "family",
                    "CASE WHEN is_loop THEN 'Percussion' WHEN r < 0.3 THEN 'Piano' WHEN r < 0.6"
                        + " THEN 'Guitar' ELSE 'Ensemble' END")));
    all.put(
        Catalog.CHORD,
        new Filling(
            ", generate_series(0, 9) n WHERE NOT is_loop AND status <> 'rejected'",
            Map.of(
                "file_id", "id",
                "ordinal", "n",
                "symbol", "'Am7'",
                "quality", "'min7'",
                "start_seconds", "n * 2.0",
                "confidence", "0.8")));
    all.put(
        Catalog.TEMPO_CHANGE,
        new Filling("", Map.of("file_id", "id", "bpm", "tempo", "micros_per_quarter", "500000")));
    all.put(
        Catalog.TEXT_EVENT,
        new Filling(
            ", generate_series(0, 1) n WHERE NOT is_loop",
            Map.of(
                "file_id", "id",
                "ordinal", "n",
                "kind", "CASE n WHEN 0 THEN 'track_name' ELSE 'text' END",
                "text", "CASE n WHEN 0 THEN title ELSE 'Sequenced by ' || artist END",
                "encoding", "'us-ascii'")));
    all.put(
        Catalog.FINDING,
        new Filling(
            " WHERE status = 'rejected'",
            Map.of("file_id", "id", "code", "'NO_HEADER'", "severity", "'error'")));
    all.put(
        Catalog.DUPLICATE_GROUP,
        new Filling(
            " WHERE g % 5 = 0",
            Map.of("group_id", "g", "degree", "2", "file_id", "id", "keeper_path", path)));
    all.put(
        Catalog.DUPLICATE_MEMBER,
        new Filling(
            " WHERE g % 5 < 2",
            Map.of(
                "group_id", "g - g % 5", "path", path, "file_id", "id", "evidence", "'Equal.'")));
    all.put(
        Catalog.TAG,
        new Filling(
            " WHERE g <= 26",
            Map.of(
                "tag_id",
                "'genre/' || (" + STYLES + ")[g]",
                "category",
                "'genre'",
                "name",
                "(" + STYLES + ")[g]",
                "parent_id",
                "CASE WHEN g > 1 THEN 'genre/rock' END")));
    all.put(
        Catalog.FILE_TAG,
        new Filling(
            " WHERE status <> 'rejected'",
            Map.of(
                "file_id", "id",
                "tag_id", "'genre/' || style",
                "category", "'genre'",
                "name", "style",
                "confidence", "0.8",
                "source", "'folder'")));
    all.put(
        Catalog.NAME_FACT, new Filling("", Map.of("path", path, "file_id", "id", "title", name)));
    all.put(
        Catalog.SIMILAR_CONTENT,
        new Filling(
            ", generate_series(1, 10) n WHERE g % 5 = 0",
            Map.of(
                "file_id", "id",
                "place", "n",
                "other_file_id",
                    "('x' || substr(md5((g + n)::text), 1, 16))::bit(64)::bigint"
                        + " & 9223372036854775807",
                "similarity", "1 - n * 0.02")));
    return all;
  }
}
