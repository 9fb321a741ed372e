package org.midilake.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.midilake.analysis.notes.InstrumentUse;
import org.midilake.analysis.structure.PieceKind;

/**
 * One sentence about a piece, made from its facts: "Song of 3:24 in C minor, 4/4 at 96 BPM, with
 * Violin, Acoustic Bass and Standard Kit, swung, form AABA."
 */
public final class Summary {
  private static final int NAMED_INSTRUMENTS = 3;
  private static final double SWUNG = 1.25;
  private static final int LONGEST_FORM = 24;

  private Summary() {}

  public static String of(SongAnalysis analysis, double seconds) {
    if (analysis.statistics().notes() == 0) {
      return "No notes.";
    }

    List<String> parts = new ArrayList<>();
    parts.add(kind(analysis, seconds) + key(analysis));
    long bpm = Math.round(analysis.tempo().finalBpm());
    parts.add(analysis.meter().finalTimeSignature() + " at " + bpm + " BPM");
    parts.add(instruments(analysis.instruments()));
    if (analysis.details().timing().swing().orElse(1) >= SWUNG) {
      parts.add("swung");
    }

    if (analysis.details().timing().humanised().orElse(false)) {
      parts.add("played by hand");
    }

    form(analysis).ifPresent(form -> parts.add("form " + form));
    return String.join(", ", parts) + ".";
  }

  private static String kind(SongAnalysis analysis, double seconds) {
    PieceKind kind = analysis.details().structure().kind().orElse(PieceKind.SONG);
    String drums =
        analysis.statistics().percussionNotes() == analysis.statistics().notes() ? "Drum " : "";
    String noun =
        switch (kind) {
          case ONE_SHOT -> "one-shot";
          case LOOP -> "loop of " + bars(analysis.details().structure().bars());
          case SONG -> "song of " + length(seconds);
        };
    String text = drums + noun;
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String bars(int bars) {
    return bars == 1 ? "1 bar" : bars + " bars";
  }

  private static String length(double seconds) {
    long whole = Math.round(seconds);
    return whole / 60 + (whole % 60 < 10 ? ":0" : ":") + whole % 60;
  }

  private static String key(SongAnalysis analysis) {
    return analysis.key().finalName().map(name -> " in " + name).orElse("");
  }

  private static String instruments(List<InstrumentUse> instruments) {
    List<String> names = names(instruments);
    int more = Math.max(0, names.size() - NAMED_INSTRUMENTS);
    int named = names.size() - more;
    StringBuilder text = new StringBuilder("with ").append(names.get(0));
    for (int i = 1; i < named; i++) {
      boolean last = more == 0 && i + 1 == named;
      text.append(last ? " and " : ", ").append(names.get(i));
    }

    return more > 0 ? text + " and " + more + " more" : text.toString();
  }

  /** Those with the most notes first; drum kits and programs by their names. */
  private static List<String> names(List<InstrumentUse> instruments) {
    Map<String, Integer> notes = new HashMap<>();
    for (InstrumentUse use : instruments) {
      notes.merge(use.name(), use.noteCount(), Integer::sum);
    }

    List<String> names = new ArrayList<>(notes.keySet());
    names.sort(
        (first, second) -> {
          int byNotes = Integer.compare(notes.get(second), notes.get(first));
          return byNotes != 0 ? byNotes : first.compareTo(second);
        });
    return names;
  }

  /** Only where there is more than one section. */
  private static Optional<String> form(SongAnalysis analysis) {
    return analysis
        .details()
        .structure()
        .form()
        .filter(form -> form.length() > 1 && form.length() <= LONGEST_FORM);
  }
}
