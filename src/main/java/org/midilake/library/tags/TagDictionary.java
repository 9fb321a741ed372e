package org.midilake.library.tags;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All tags that are known, with their aliases and hierarchy. Immutable. */
public final class TagDictionary {
  private static final List<String> RESOURCES =
      List.of("instruments", "genres", "styles", "playing", "vendors", "neutral");

  private final Map<String, Tag> byId = new LinkedHashMap<>();

  private TagDictionary(Collection<Tag> tags) {
    tags.forEach(tag -> byId.merge(tag.id(), tag, TagDictionary::merge));
    for (Tag tag : byId.values()) {
      tag.parentId()
          .filter(parent -> !byId.containsKey(parent))
          .ifPresent(
              parent -> {
                throw new IllegalArgumentException(tag.id() + " has an unknown parent " + parent);
              });
    }
  }

  /** The dictionaries that come with the program. */
  public static TagDictionary builtIn() {
    List<Tag> tags = new ArrayList<>();
    for (String resource : RESOURCES) {
      tags.addAll(DictionaryFormat.parse(resource, read(resource + ".tsv")));
    }

    return new TagDictionary(tags);
  }

  /**
   * This dictionary and a further one. A tag that both have keeps its place and gains aliases.
   *
   * @param source what to call the further one in messages
   * @throws IllegalArgumentException if it is not understood
   */
  public TagDictionary with(String source, String dictionary) {
    return with(DictionaryFormat.parse(source, dictionary));
  }

  /** This dictionary and further tags. */
  public TagDictionary with(List<Tag> further) {
    List<Tag> tags = new ArrayList<>(byId.values());
    tags.addAll(further);
    return new TagDictionary(tags);
  }

  private static Tag merge(Tag first, Tag second) {
    Set<Alias> aliases = new LinkedHashSet<>(first.aliases());
    aliases.addAll(second.aliases());
    return new Tag(
        first.category(), first.name(), first.parent().or(second::parent), List.copyOf(aliases));
  }

  public Collection<Tag> tags() {
    return List.copyOf(byId.values());
  }

  /** The tag of that identifier. */
  public Optional<Tag> tag(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Identifiers of the wider tags of a tag, the next one first. */
  public List<String> ancestors(String id) {
    List<String> ancestors = new ArrayList<>();
    Optional<String> parent = tag(id).flatMap(Tag::parentId);
    while (parent.isPresent() && !ancestors.contains(parent.get())) {
      ancestors.add(parent.get());
      parent = tag(parent.get()).flatMap(Tag::parentId);
    }

    return ancestors;
  }

  private static String read(String resource) {
    try (InputStream stream = TagDictionary.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + resource);
      }

      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
