package org.midilake.library.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.midilake.library.tags.TagCategory;
import org.midilake.library.tags.TagDictionary;

/** Precision and recall of what is read from paths, by category, on the labelled list. */
class PathReaderAccuracyTest {
  private static final double PRECISION = 0.95;
  private static final double RECALL = 0.90;

  private static final Map<TagCategory, String> TAG_LABELS =
      Map.of(
          TagCategory.GENRE, "genre",
          TagCategory.STYLE, "style",
          TagCategory.INSTRUMENT, "inst",
          TagCategory.ELEMENT, "elem",
          TagCategory.STRUCTURE, "struct",
          TagCategory.MOOD, "mood",
          TagCategory.FEEL, "feel",
          TagCategory.TECHNIQUE, "tech",
          TagCategory.TIMBRE, "timbre",
          TagCategory.ARTICULATION, "artic");

  private static final PathReader READER =
      new PathReader(TagDictionary.builtIn(), FolderPatterns.builtIn());

  @Test
  void theListIsLongEnoughToSaySomething() {
    assertThat(LabelledPath.known()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(LabelledPath.others()).hasSizeGreaterThanOrEqualTo(150);
  }

  @TestFactory
  Stream<DynamicTest> everyCategoryIsReadPreciselyAndAlmostCompletely() {
    return scored(LabelledPath.known());
  }

  @TestFactory
  Stream<DynamicTest> soItIsFromPathsThatTheRulesWereNotMadeWith() {
    return scored(LabelledPath.others());
  }

  private static Stream<DynamicTest> scored(List<LabelledPath> paths) {
    Map<String, Score> scores = new TreeMap<>();
    for (LabelledPath labelled : paths) {
      Set<String> read = read(labelled.path());
      Set<String> all = new TreeSet<>(labelled.labels());
      all.addAll(read);
      for (String label : all) {
        scores
            .computeIfAbsent(label.split("=", 2)[0], key -> new Score())
            .count(labelled, label, read.contains(label));
      }
    }

    return scores.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey() + " " + entry.getValue(), () -> entry.getValue().check()));
  }

  private static Set<String> read(String path) {
    PathReading reading = READER.read("file:/library/" + path);
    NameFacts facts = reading.facts();
    Set<String> labels = new TreeSet<>();
    add(labels, "tempo", facts.tempo().map(fact -> plain(fact.value())));
    add(labels, "key", facts.key().map(fact -> fact.value().text()));
    add(labels, "meter", facts.meter().map(Fact::value));
    add(labels, "bars", facts.bars().map(fact -> fact.value().toString()));
    add(labels, "track", facts.trackNumber().map(fact -> fact.value().toString()));
    add(labels, "var", facts.variation().map(Fact::value));
    add(labels, "pack", facts.pack().map(Fact::value));
    add(labels, "coll", facts.collection().map(Fact::value));
    facts.vendors().forEach(vendor -> labels.add("vendor=" + vendor));
    reading.tags().stream()
        .filter(finding -> TAG_LABELS.containsKey(finding.tag().category()))
        .map(finding -> TAG_LABELS.get(finding.tag().category()) + "=" + finding.tag().name())
        .forEach(labels::add);
    return labels;
  }

  private static String plain(double tempo) {
    return tempo == Math.rint(tempo) ? String.valueOf((long) tempo) : String.valueOf(tempo);
  }

  private static void add(Set<String> labels, String key, Optional<String> value) {
    value.ifPresent(text -> labels.add(key + "=" + text));
  }

  /** Labels of one category: right, too many and missing. */
  private static final class Score {
    private final Map<String, List<String>> wrong = new HashMap<>();
    private int right;
    private int extra;
    private int missing;

    void count(LabelledPath labelled, String label, boolean read) {
      boolean expected = labelled.labels().contains(label);
      if (expected && read) {
        right++;
      } else {
        extra += read ? 1 : 0;
        missing += read ? 0 : 1;
        wrong.merge(
            labelled.path(),
            List.of((read ? "+" : "-") + label),
            (first, second) -> Stream.concat(first.stream(), second.stream()).toList());
      }
    }

    double precision() {
      return right + extra == 0 ? 1 : (double) right / (right + extra);
    }

    double recall() {
      return right + missing == 0 ? 1 : (double) right / (right + missing);
    }

    void check() {
      assertThat(precision()).as("precision; wrong: %s", wrong).isGreaterThanOrEqualTo(PRECISION);
      assertThat(recall()).as("recall; wrong: %s", wrong).isGreaterThanOrEqualTo(RECALL);
    }

    @Override
    public String toString() {
      return "precision %.3f, recall %.3f of %d".formatted(precision(), recall(), right + missing);
    }
  }
}
