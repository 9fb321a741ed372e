package org.midilake.jobs.derive.tags;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.midilake.library.names.Place;
import org.midilake.library.names.TagFinding;
import org.midilake.library.tags.Tag;
import org.midilake.library.tags.TagDictionary;
import org.midilake.tables.FileTagRow;
import org.midilake.tables.TagSource;

/** Gathers the tags of one content: each once, by its surest source. */
final class TagCollector {
  private final long fileId;
  private final TagDictionary dictionary;
  private final Map<String, Entry> entries = new TreeMap<>();

  TagCollector(long fileId, TagDictionary dictionary) {
    this.fileId = fileId;
    this.dictionary = dictionary;
  }

  /** What is known of one tag so far. */
  private static final class Entry {
    private final Set<TagSource> sources = EnumSet.noneOf(TagSource.class);
    private TagSource source = TagSource.MUSIC;
    private double confidence = -1;
    private String evidence = "";
    private Optional<String> path = Optional.empty();
  }

  /** A path names it. */
  void add(TagFinding finding, String path) {
    TagSource source = finding.place() == Place.FILE_NAME ? TagSource.FILE_NAME : TagSource.FOLDER;
    add(finding.tag().id(), finding.confidence(), source, finding.evidence(), Optional.of(path));
  }

  /** Something else than a path gives it. */
  void add(String tagId, double confidence, TagSource source, String evidence) {
    add(tagId, confidence, source, evidence, Optional.empty());
  }

  private void add(
      String tagId, double confidence, TagSource source, String evidence, Optional<String> path) {
    if (dictionary.tag(tagId).isEmpty()) {
      return; // A time signature such as 17/8: too rare to be a tag.
    }

    Entry entry = entries.computeIfAbsent(tagId, id -> new Entry());
    entry.sources.add(source);
    if (confidence > entry.confidence) {
      entry.confidence = confidence;
      entry.source = source;
      entry.evidence = evidence;
      entry.path = path;
    }
  }

  /** Identifiers of the tags so far. */
  Set<String> ids() {
    return Set.copyOf(entries.keySet());
  }

  /** Identifiers of the tags that a source gives, among others perhaps. */
  Set<String> idsOf(TagSource source) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getValue().sources.contains(source))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<FileTagRow> rows() {
    List<FileTagRow> rows = new ArrayList<>();
    entries.forEach((id, entry) -> rows.add(row(dictionary.tag(id).orElseThrow(), entry)));
    return rows;
  }

  private FileTagRow row(Tag tag, Entry entry) {
    return new FileTagRow(
        fileId,
        tag.id(),
        tag.category(),
        tag.name(),
        entry.confidence,
        entry.source,
        entry.sources.stream().map(source -> source.name().toLowerCase(Locale.ROOT)).toList(),
        entry.evidence,
        entry.path);
  }
}
