package org.midilake.library.tags;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One tag.
 *
 * @param name as people read it, e.g. {@code deep-house}
 * @param parent name of the wider tag of the same category
 * @param aliases what it is called in texts, its own name among them
 */
public record Tag(TagCategory category, String name, Optional<String> parent, List<Alias> aliases) {
  public Tag {
    aliases = List.copyOf(aliases);
  }

  /** A tag that is not looked for in texts. */
  public static Tag unspoken(TagCategory category, String name) {
    return new Tag(category, name, Optional.empty(), List.of());
  }

  /** The same on every machine: category and name, e.g. {@code genre/deep-house}. */
  public String id() {
    return id(category, name);
  }

  /** The identifier of the wider tag. */
  public Optional<String> parentId() {
    return parent.map(wider -> id(category, wider));
  }

  /** The identifier of a tag of that name. */
  public static String id(TagCategory category, String name) {
    return category.text()
        + "/"
        + name.toLowerCase(Locale.ROOT).replace(' ', '-').replace('/', '-');
  }
}
